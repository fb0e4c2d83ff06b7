import Domain

/// The columns of the inbox, and how a request is told in them.
struct ApprovalsColumns {
  private let area: Rect
  private var isNarrow: Bool { area.width < 76 }

  init(_ area: Rect) { self.area = area }

  private var state: Int { area.column + 2 }
  private var action: Int { area.column + 19 }
  private var subject: Int { area.column + (isNarrow ? 34 : 38) }
  private var requester: Int { area.column + area.width - (isNarrow ? 15 : 20) }
  private var age: Int { area.endColumn - 1 }

  func drawHeadings(_ frame: inout Frame, row: Int) {
    let headings = [
      ("STATE", state), ("ACTION", action), ("TENANT", subject), ("ASKED BY", requester),
    ]
    for (text, column) in headings {
      frame.put(text, column: column, row: row, style: Style(.heading))
    }
    frame.put("AGE", endingAt: age, row: row, style: Style(.heading))
  }

  /// A request that cannot be decided by the reader is grey, as is one that is over.
  func draw(_ card: RequestCard, _ frame: inout Frame, row: Int, _ context: PaneContext) {
    let symbols = context.symbols
    let isOwn = card.requester.rawValue == context.session.operatorName
    let isDim = !card.state.isOpen || (isOwn && card.state == .pending)
    let (text, role) = Self.state(card, now: context.now, symbols)
    frame.put(text, column: state, row: row, style: Style(role), width: action - state - 1)
    frame.put(
      card.action.words, column: action, row: row, style: Style(isDim ? .dim : .text),
      width: subject - action - 1, alignment: .left, ellipsis: symbols.ellipsis)
    frame.put(
      card.subject, column: subject, row: row, style: Style(isDim ? .dim : .value),
      width: max(0, requester - subject - 1), alignment: .left, ellipsis: symbols.ellipsis)
    frame.put(
      isOwn ? "you" : card.requester.rawValue, column: requester, row: row,
      style: Style(isDim ? .dim : .text), width: isNarrow ? 8 : 13, alignment: .left,
      ellipsis: symbols.ellipsis)
    frame.put(
      Figures.age(of: card.createdAt, now: context.now), endingAt: age, row: row,
      style: Style(.dim))
  }

  /// `◆ 3 h 41 m` while it waits; else the word for what has become of it.
  static func state(
    _ card: RequestCard, now: Timestamp, _ symbols: Symbols
  ) -> (String, Role) {
    let left = card.deadline.map { Figures.duration(seconds: max(0, $0.seconds - now.seconds)) }
    switch card.state {
    case .pending: return ("\(symbols.diamond) \(left ?? "")", .warning)
    case .approved: return ("\(symbols.check) ready \(left ?? "")", .good)
    case .executed:
      let canUndo = card.rollbackUntil.map { now < $0 } ?? false
      return ("\(symbols.dot) executed\(canUndo ? " \(symbols.back)" : "")", .text)
    case .denied: return ("\(symbols.cross) denied", .error)
    case .failed: return ("\(symbols.cross) failed", .error)
    case .rolledBack: return ("taken back", .dim)
    case .withdrawn: return ("withdrawn", .dim)
    case .expired: return ("expired", .dim)
    case .invalidated: return ("\(symbols.warning) invalidated", .dim)
    }
  }
}

extension PrivilegedAction {
  /// In a column: `change plan`.
  var words: String { String(rawValue.map { $0 == "_" ? " " : $0 }) }
}
