import Domain

/// A demand on single rows.
struct FocusRule: Sendable {
  /// `BilledCost:null`.
  let id: String
  let column: FocusColumn
  /// What the rule demands, as a sentence.
  let demand: String
  /// Whether a row keeps it.
  let isKept: @Sendable (FocusCells) -> Bool

  init(
    _ column: FocusColumn, _ word: String, _ demand: String,
    isKept: @escaping @Sendable (FocusCells) -> Bool
  ) {
    id = "\(column.name):\(word)"
    self.column = column
    self.demand = demand
    self.isKept = isKept
  }

  /// All rules for the rows of a version, in the order of the columns.
  static func rules(for version: FocusVersion) -> [FocusRule] {
    let columns = FocusColumn.columns(of: version)
    let present = Set(columns)
    let rules =
      columns.flatMap { $0.valueRules } + costRules + chargeRules + periodRules + unitRules
      + partyRules(version)
    return rules.filter { present.contains($0.column) }
  }
}
