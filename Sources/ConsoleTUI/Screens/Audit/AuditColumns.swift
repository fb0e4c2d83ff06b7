import Domain

/// The columns of the audit log.
struct AuditColumns {
  private let area: Rect

  init(_ area: Rect) { self.area = area }

  private var time: Int { area.column + 12 }
  private var kind: Int { area.column + 26 }
  private var actor: Int { area.column + 48 }
  private var tenant: Int { area.column + 66 }

  func drawHeadings(_ frame: inout Frame, row: Int) {
    frame.put("INDEX", endingAt: time - 2, row: row, style: Style(.heading))
    for (text, column) in [("TIME", time), ("KIND", kind), ("ACTOR", actor), ("TENANT", tenant)]
    where column + text.count < area.endColumn {
      frame.put(text, column: column, row: row, style: Style(.heading))
    }
  }

  func draw(
    _ entry: AuditRow, words: String, _ frame: inout Frame, row: Int, _ context: PaneContext
  ) {
    let ellipsis = context.symbols.ellipsis
    frame.put(
      Figures.grouped(entry.sequence), endingAt: time - 2, row: row, style: Style(.dim))
    let isToday = entry.at.day == context.now.day
    frame.put(
      isToday ? entry.at.clock : Figures.day(entry.at.day, now: context.now), column: time,
      row: row, style: Style(.text), width: kind - time - 1)
    frame.put(
      entry.kind, column: kind, row: row, style: Style(Self.role(of: entry.kind)),
      width: actor - kind - 1, alignment: .left, ellipsis: ellipsis)
    frame.put(
      entry.actor, column: actor, row: row, style: Style(.value),
      width: tenant - actor - 1, alignment: .left, ellipsis: ellipsis)
    frame.put(
      entry.tenantID?.rawValue ?? "", column: tenant, row: row, style: Style(.text),
      width: max(0, area.endColumn - 1 - tenant), alignment: .left, ellipsis: ellipsis)
  }

  private static func role(of kind: String) -> Role {
    switch AuditKind(rawValue: kind) {
    case .refused, .requestDenied, .requestFailed, .requestInvalidated: .warning
    case .requestExecuted, .requestApproved: .good
    case nil: .error
    default: .text
    }
  }
}
