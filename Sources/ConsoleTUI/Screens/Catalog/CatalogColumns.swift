import Domain

/// Which columns fit into a width, and how wide each is.
///
/// The name always stays and is never under 16 cells; the others are dropped from the end of the
/// operator's own order. What is left over widens the name, then the bars.
struct CatalogColumns: Equatable {
  struct Column: Equatable {
    let column: CatalogColumn
    /// Counted from the first column of the list.
    let offset: Int
    let width: Int
  }

  static let leastName = 16
  private static let mostName = 36
  /// The cells of the cursor's and the mark's signs.
  static let margin = 3
  private static let gap = 1

  let columns: [Column]

  init(_ chosen: [CatalogColumn], width: Int) {
    let others = chosen.filter { $0 != .name }
    var kept: [CatalogColumn] = []
    var left = width - Self.margin - Self.leastName
    for column in others {
      let wanted = column.leastWidth + Self.gap
      guard wanted <= left else { break }
      left -= wanted
      kept.append(column)
    }
    left = max(0, left)
    let planGain = kept.contains(.plan) && left >= 8 ? 4 : 0
    let nameGain = min(left - planGain, Self.mostName - Self.leastName)
    left -= nameGain + planGain
    var widths: [CatalogColumn: Int] = [.name: Self.leastName + nameGain]
    for column in kept {
      let gained = column == .plan ? planGain : 0
      let gain = min(left, column.mostWidth - column.leastWidth - gained)
      left -= gain
      widths[column] = column.leastWidth + gained + gain
    }
    var offset = Self.margin
    columns = ([.name] + kept).map { column in
      defer { offset += (widths[column] ?? 0) + Self.gap }
      return Column(column: column, offset: offset, width: widths[column] ?? 0)
    }
  }
}

extension CatalogColumn {
  var leastWidth: Int {
    switch self {
    case .name: CatalogColumns.leastName
    case .plan: 6
    case .status: 11
    case .region: 10
    case .risk: 5
    case .usage: 12
    case .margin: 6
    case .revenue: 11
    case .last: 4
    case .created: 10
    case .partner, .id: 12
    }
  }

  var mostWidth: Int {
    switch self {
    case .plan: 10
    case .region: 14
    case .risk: 11
    case .usage: 22
    case .partner, .id: 20
    default: leastWidth
    }
  }

  var heading: String {
    switch self {
    case .name: "TENANT"
    case .last: "LAST"
    default: rawValue.uppercased()
    }
  }

  /// Figures stand on the right, under a heading on the right.
  var alignment: Alignment {
    switch self {
    case .margin, .revenue, .last: .right
    default: .left
    }
  }
}
