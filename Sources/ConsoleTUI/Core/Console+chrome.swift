import Domain

extension Console {
  /// Row 0: where one is on the left; who one is and how fresh the figures are on the right.
  func drawHeader(_ frame: inout Frame) {
    var line = StyledLine(gap: size.columns >= 110 ? 4 : 2)
    line.add(rank: 1, (session.operatorName, .value))
    if size.columns >= 100 { line.add(rank: 4, (roleName, .chrome)) }
    line.add((session.isReadOnly ? "[RO]" : "[RW]", session.isReadOnly ? .warning : .key))
    if impersonation == nil {
      line.add(approvalsBadge, rank: freshness.openApprovals(at: now) > 0 ? 1 : 5)
    }
    if freshness.openDeadLetters > 0, impersonation == nil {
      line.add(
        rank: 3,
        ("dead \(Figures.grouped(Int64(freshness.openDeadLetters))) \(symbols.cross)", .error))
    }
    line.add(dataAge, rank: 2)
    line.add(badge)
    let left = " switchboard  ".cellWidth + session.scopeName.cellWidth + 3
    let fitted = line.fitted(to: size.columns - min(left, size.columns / 2) - 2)
    let start = size.columns - 1 - fitted.width
    var next = frame.put(" switchboard", column: 0, row: 0, style: Style(.accent, isBold: true))
    next = frame.put(
      "  " + session.scopeName, column: next, row: 0, style: Style(.value),
      width: max(0, start - next - 1))
    // Whole or not at all: the panes' titles say it too.
    let crumb = " \(symbols.crumb) \(screen.rawValue)"
    if crumb.cellWidth < start - next {
      frame.put(crumb, column: next, row: 0, style: Style(.chrome))
    }
    fitted.draw(on: &frame, column: start, row: 0, width: fitted.width, symbols: symbols)
  }

  private var roleName: String {
    let known: [(Domain.Role, String)] = [
      (.platformAdmin, "platform admin"), (.partnerAdmin, "partner admin"),
      (.approver, "approver"), (.support, "support"),
    ]
    return known.first { session.roles.contains($0.0) }?.1 ?? "no role"
  }

  private var approvalsBadge: [(String, Role)] {
    let count = freshness.openApprovals(at: now)
    return count == 0
      ? [("approvals 0", .chrome)]
      : [("approvals \(count) ", .warning), (symbols.diamond, .warning)]
  }

  private var dataAge: [(String, Role)] {
    guard let last = freshness.lastIngestAt else { return [("no data yet", .warning)] }
    let isOld = last < now.advanced(bySeconds: -300)
    return [
      ("data ", .chrome), (Figures.age(of: last, now: now), isOld ? .warning : .chrome),
      (isOld ? " \(symbols.warning)" : "", .warning),
    ]
  }

  private var badge: [(String, Role)] {
    if let hold {
      let changed = hold.changed.isEmpty ? "" : ", \(hold.changed.count) changed"
      let since = size.columns >= 100 ? " \(hold.since.clock)" : ""
      return [(" HELD\(since)\(changed) ", .badgeHeld)]
    }
    return session.mode == .demo
      ? [(" \(symbols.dot) DEMO ", .badge)] : [(" \(symbols.dot) LIVE ", .badge)]
  }
}
