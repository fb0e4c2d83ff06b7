import Domain

extension Console {
  /// Row 0: where one is on the left; who one is and how fresh the figures are on the right.
  func drawHeader(_ frame: inout Frame) {
    let line = headerFacts
    // A blank at the right edge and two between the halves.
    let left = " switchboard  ".cellWidth + session.scopeName.cellWidth + 3
    let room = size.columns - min(left, size.columns / 2)
    let crumb = " \(symbols.crumb) \(screen.rawValue)"
    // The panes' titles say it too, so it gives way to the age of the figures, but not to less.
    let beside = line.fitted(to: room - crumb.cellWidth)
    let hasCrumb =
      beside.width <= room - crumb.cellWidth
      && beside.groups.count >= line.groups.count { $0.rank < Self.crumbRank }
    let fitted = hasCrumb ? beside : line.fitted(to: room)
    let start = size.columns - 1 - fitted.width
    var next = frame.put(" switchboard", column: 0, row: 0, style: Style(.accent, isBold: true))
    next = frame.put(
      "  " + session.scopeName, column: next, row: 0, style: Style(.value),
      width: max(0, start - next - 1))
    if hasCrumb { frame.put(crumb, column: next, row: 0, style: Style(.chrome)) }
    fitted.draw(on: &frame, column: start, row: 0, width: fitted.width, symbols: symbols)
  }

  private static let crumbRank = 4

  /// What gives way first has the highest rank, the same on every screen.
  private var headerFacts: StyledLine {
    var line = StyledLine(gap: size.columns >= 110 ? 4 : 2)
    line.add(rank: 1, (session.operatorName, .value))
    if size.columns >= 100 { line.add(rank: 5, (roleName, .chrome)) }
    line.add((session.isReadOnly ? "[RO]" : "[RW]", session.isReadOnly ? .warning : .key))
    if impersonation == nil {
      line.add(approvalsBadge, rank: freshness.openApprovals(at: now) > 0 ? 1 : 6)
    }
    if freshness.openDeadLetters > 0, impersonation == nil {
      line.add(
        rank: 3,
        ("dead \(Figures.grouped(Int64(freshness.openDeadLetters))) \(symbols.cross)", .error))
    }
    line.add(dataAge, rank: 2)
    line.add(badge)
    return line
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
    return switch session.mode {
    case .live: [(" \(symbols.dot) LIVE ", .badge)]
    case .demo: [(" \(symbols.dot) DEMO ", .badge)]
    case .testClock: [(" \(symbols.warning) TEST CLOCK ", .warning)]
    }
  }
}
