import Domain

/// A column of the list of exports; where the room is short the last of these go first.
enum ExportColumn: Int, CaseIterable, Sendable {
  case check, period, scope, format, state, total, when, invoices, rows, actor

  var title: String {
    switch self {
    case .check: ""
    case .period: "PERIOD"
    case .scope: "BILLS OF"
    case .format: "FORMAT"
    case .state: "STATE"
    case .total: "TOTAL"
    case .when: "MADE"
    case .invoices: "BILLS"
    case .rows: "ROWS"
    case .actor: "BY"
    }
  }

  private var width: Int {
    switch self {
    case .check: 1
    case .period, .invoices: 7
    case .scope: 20
    case .format, .rows, .actor: 9
    case .state: 11
    case .total: 15
    case .when: 6
    }
  }

  var alignment: Alignment {
    switch self {
    case .total, .invoices, .rows, .when: .right
    default: .left
    }
  }

  struct Place: Equatable {
    var start: Int
    var width: Int
  }

  /// As many as fit, in the order of the screen; what is left over widens the scope.
  static func fitting(_ room: Int) -> [(ExportColumn, Place)] {
    var columns = allCases
    func needed() -> Int { columns.reduce(-1) { $0 + $1.width + 1 } }
    while columns.count > 4, needed() > room { columns.removeLast() }
    let spare = max(0, min(20, room - needed()))
    var start = 0
    let order: [ExportColumn] = [
      .check, .period, .scope, .format, .state, .invoices, .rows, .total, .when, .actor,
    ]
    return order.filter(columns.contains).map { column in
      let width = column.width + (column == .scope ? spare : 0)
      defer { start += width + 1 }
      return (column, Place(start: start, width: width))
    }
  }

  func value(
    of record: ExportRecord, _ verdict: ExportVerdict?, _ context: PaneContext
  ) -> (String, Role) {
    let contents = record.contents
    switch self {
    case .check: return Self.mark(record, verdict, context.symbols)
    case .period: return (record.period.description, .value)
    case .scope: return (record.scope.words, .text)
    case .format: return (record.format.description, .text)
    case .state: return Self.state(record)
    case .total:
      return (contents.map { Figures.money($0.total, symbols: context.symbols) } ?? "", .value)
    case .when: return (Figures.age(of: record.at, now: context.now), .dim)
    case .invoices: return (contents.map { Figures.grouped($0.invoices) } ?? "", .text)
    case .rows: return (contents.map { Figures.grouped($0.rows) } ?? "", .text)
    case .actor: return (record.actor.rawValue, .dim)
    }
  }

  private static func state(_ record: ExportRecord) -> (String, Role) {
    guard record.outcome == .created || record.outcome == .repeated, let contents = record.contents
    else {
      return (record.outcome.rawValue, record.outcome == .failed ? .error : .warning)
    }
    return (contents.state.rawValue, contents.state == .final ? .good : .notice)
  }

  private static func mark(
    _ record: ExportRecord, _ verdict: ExportVerdict?, _ symbols: Symbols
  ) -> (String, Role) {
    if let verdict {
      return verdict.isValid ? (symbols.check, .good) : (symbols.cross, .error)
    }
    switch record.outcome {
    case .created, .repeated: return (symbols.middleDot, .dim)
    case .refused, .cancelled: return (symbols.warning, .warning)
    case .failed: return (symbols.cross, .error)
    }
  }
}
