import Domain

extension OperationsSnapshot {
  var hasJobs: Bool { !(periods.isEmpty && checks.isEmpty && backfills.isEmpty) }
}

/// Periods and their state, what validation has found, and backfills with their progress.
extension OperationsPane {
  /// The panel of a wide screen.
  func drawJobs(
    _ snapshot: OperationsSnapshot, _ area: Rect, on frame: inout Frame, _ context: PaneContext
  ) {
    var row = area.row
    func heading(_ title: String) {
      guard row < area.endRow else { return }
      frame.put(title, column: area.column + 2, row: row, style: Style(.heading))
      row += 1
    }
    func lines(_ lines: [StyledLine]) {
      for line in lines where row < area.endRow {
        line.draw(
          on: &frame, column: area.column + 2, row: row, width: area.width - 3,
          symbols: context.symbols)
        row += 1
      }
      row += 1
    }
    heading("PERIODS")
    lines(snapshot.periods.map { Self.line($0, context) })
    heading("CHECKS")
    lines(
      snapshot.checks.isEmpty
        ? [Self.line("none yet: switchboard validate", .dim)]
        : snapshot.checks.map { Self.line($0, context) })
    heading("BACKFILLS")
    guard !snapshot.backfills.isEmpty else {
      return lines([Self.line("none: switchboard backfill --help", .dim)])
    }
    let rest = Rect(
      column: area.column + 2, row: row, width: area.width - 3, height: area.endRow - row)
    drawBackfills(snapshot.backfills, rest, on: &frame, context)
  }

  /// Each with its progress below it, or with what stood in its way.
  private func drawBackfills(
    _ backfills: [Backfill], _ area: Rect, on frame: inout Frame, _ context: PaneContext
  ) {
    var row = area.row
    for backfill in backfills where row + 1 < area.endRow {
      Self.line(backfill, context).draw(
        on: &frame, column: area.column, row: row, width: area.width, symbols: context.symbols)
      row += 1
      if backfill.endedAt == nil {
        let below = Rect(column: area.column, row: row, width: area.width, height: 1)
        drawProgress(backfill, below, on: &frame, context)
        row += 1
      } else if !backfill.reason.isEmpty {
        frame.put(
          backfill.reason, column: area.column, row: row, style: Style(.dim), width: area.width,
          alignment: .left, ellipsis: context.symbols.ellipsis)
        row += 1
      }
    }
  }

  /// The same in one line of a narrow screen: the newest of each.
  func drawJobsLine(
    _ snapshot: OperationsSnapshot, row: Int, on frame: inout Frame, _ context: PaneContext
  ) {
    var line = StyledLine(gap: 2)
    if let period = snapshot.periods.first { line.append(Self.line(period, context), rank: 0) }
    if let check = snapshot.checks.first { line.append(Self.line(check, context), rank: 1) }
    if let backfill = snapshot.backfills.first {
      line.append(Self.line(backfill, context), rank: backfill.endedAt == nil ? 0 : 2)
    }
    line.draw(
      on: &frame, column: context.area.column + 1, row: row, width: context.area.width - 2,
      symbols: context.symbols)
  }

  private func drawProgress(
    _ backfill: Backfill, _ area: Rect, on frame: inout Frame, _ context: PaneContext
  ) {
    let share = Figures.basisPoints(backfill.bytesRead, of: backfill.bytesTotal) ?? 0
    let text = "\(min(100, share / 100)) % of \(Figures.bytes(backfill.bytesTotal))"
    let width = max(0, area.width - text.cellWidth - 1)
    frame.bar(
      basisPoints: share, column: area.column, row: area.row, width: width,
      symbols: context.symbols)
    frame.put(text, endingAt: area.endColumn, row: area.row, style: Style(.dim))
  }

  private static func line(_ text: String, _ role: Role) -> StyledLine {
    var line = StyledLine(gap: 1)
    line.add((text, role))
    return line
  }

  private static func line(
    _ period: OperationsSnapshot.Period, _ context: PaneContext
  ) -> StyledLine {
    var line = StyledLine(gap: 1)
    line.add((period.period.description, .value))
    guard period.closedAt == nil else {
      line.add(("\(context.symbols.check) closed", .dim))
      let takes = context.now < period.adjustedUntil
      line.add(
        rank: 1,
        (takes ? "adjusts to \(Figures.day(period.adjustedUntil.day, now: context.now))" : "", .dim)
      )
      return line
    }
    line.add(("\(context.symbols.dot) open", .good))
    line.add(
      rank: 1, ("until \(Figures.day(period.closesAt.day, now: context.now))", .dim))
    return line
  }

  private static func line(
    _ check: OperationsSnapshot.Check, _ context: PaneContext
  ) -> StyledLine {
    var line = StyledLine(gap: 1)
    let isGood = check.differing == 0
    line.add((isGood ? context.symbols.check : context.symbols.cross, isGood ? .good : .error))
    line.add(
      (
        "\(Figures.grouped(check.differing)) of \(Figures.short(check.buckets))",
        isGood ? .text : .error
      ), (" differ", .dim))
    if check.unsourced > 0 {
      line.add(rank: 1, ("\(Figures.short(check.unsourced)) unproven", .warning))
    }
    line.add(
      rank: 2,
      ("\(check.isAsked ? "asked" : "worker") \(Figures.age(of: check.at, now: context.now))", .dim)
    )
    return line
  }

  private static func line(_ backfill: Backfill, _ context: PaneContext) -> StyledLine {
    var line = StyledLine(gap: 1)
    let last = backfill.days.upperBound.advanced(by: -1)
    line.add(
      ("\(backfill.days.lowerBound)", .value),
      (backfill.days.lowerBound == last ? "" : " to \(last.description.suffix(5))", .value))
    let (word, role): (String, Role) =
      switch backfill.state {
      case .rebuilding: ("rebuilding", .notice)
      case .ready: ("waits for the worker", .notice)
      case .applied: ("\(context.symbols.check) in place", .good)
      case .dropped: ("dropped", .dim)
      case .cancelled: ("cancelled", .dim)
      case .refused: ("\(context.symbols.warning) refused", .warning)
      case .failed: ("\(context.symbols.cross) failed", .error)
      case .outdated: ("\(context.symbols.warning) outdated", .warning)
      }
    line.add((word, role))
    line.add(rank: 1, ("\(Figures.short(backfill.differing)) days", .dim))
    return line
  }
}
