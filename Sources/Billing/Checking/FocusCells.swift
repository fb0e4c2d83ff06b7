import Domain

/// One row of a FOCUS file as the rules see it.
struct FocusCells {
  /// The values by column; `nil` is NULL, and `""` an empty text.
  private var texts: [String?]
  private var decimals: [FocusDecimal?]

  init() {
    texts = Array(repeating: nil, count: FocusColumn.allCases.count)
    decimals = Array(repeating: nil, count: FocusColumn.allCases.count)
  }

  subscript(column: FocusColumn) -> String? { texts[column.rawValue] }

  /// `nil` where there is no number.
  func decimal(_ column: FocusColumn) -> FocusDecimal? { decimals[column.rawValue] }

  mutating func set(_ column: FocusColumn, to text: String?) {
    texts[column.rawValue] = text
    if column.type == .decimal { decimals[column.rawValue] = text.flatMap { FocusDecimal($0) } }
  }

  var isCorrection: Bool { self[.chargeClass] == "Correction" }
  var isUsage: Bool { self[.chargeCategory] == "Usage" }
  /// Usage or a purchase, which have prices.
  var isPriced: Bool { isUsage || self[.chargeCategory] == "Purchase" }

  /// Whether a price times the quantity is the cost, as the numbers are written.
  func isProduct(_ cost: FocusColumn, _ price: FocusColumn) -> Bool {
    guard let unit = decimal(price), let quantity = decimal(.pricingQuantity) else { return true }
    return unit.multiplied(by: quantity) == decimal(cost)
  }
}
