import Domain

extension OperationsPane {
  package func draw(into frame: inout Frame, in context: PaneContext) {
    let area = context.area
    frame.within(area) { frame in
      guard let snapshot else {
        frame.put(
          trouble ?? "reading", column: area.column + 1, row: area.row,
          style: Style(trouble == nil ? .dim : .error), width: area.width - 2,
          alignment: .left, ellipsis: context.symbols.ellipsis)
        return
      }
      let panel = OperationsLayout.jobsWidth(snapshot, width: area.width)
      let isLine = panel == 0 && snapshot.hasJobs && area.height >= 18
      let layout = OperationsLayout(
        height: area.height - (isLine ? 1 : 0), files: snapshot.files.count,
        batches: snapshot.batches.count, deadLetters: snapshot.deadLetters.count, focus: part,
        spells: troubledFile != nil, parts: Self.parts(context))
      drawTotals(snapshot, on: &frame, context)
      var row = area.row + OperationsLayout.totals
      if isLine {
        drawJobsLine(snapshot, row: row, on: &frame, context)
        row += 1
      }
      if panel > 0 {
        let rest = area.height - OperationsLayout.totals
        drawJobs(
          snapshot,
          Rect(column: area.endColumn - panel, row: row, width: panel, height: rest),
          on: &frame, context)
      }
      let area = Rect(
        column: area.column, row: area.row, width: area.width - panel, height: area.height)
      drawFiles(snapshot, part(row, layout.files, area), on: &frame, context)
      row += layout.files
      drawBatches(snapshot, part(row, layout.batches, area), on: &frame, context)
      row += layout.batches
      drawDeadLetters(snapshot, part(row, layout.deadLetters, area), on: &frame, context)
      row += layout.deadLetters
      drawSpelled(part(row, layout.spelled, area), on: &frame, context)
    }
  }

  /// Files and batches hold events of several partners, so nobody of one partner sees them.
  private static func parts(_ context: PaneContext) -> [Part] {
    context.session.scope == .all ? Part.allCases : [.deadLetters]
  }

  private func part(_ row: Int, _ height: Int, _ area: Rect) -> Rect {
    Rect(column: area.column, row: row, width: area.width, height: height)
  }

  /// The conservation of lines as a sum, and how fast they come.
  private func drawTotals(
    _ snapshot: OperationsSnapshot, on frame: inout Frame, _ context: PaneContext
  ) {
    let area = context.area
    guard context.session.scope == .all else {
      let lines: [(String, Role)] = [
        ("dead letters of \(context.session.scopeName)", .text),
        ("files and batches hold events of all partners, and are not shown", .dim),
      ]
      for (offset, line) in lines.enumerated() {
        frame.put(
          line.0, column: area.column + 1, row: area.row + offset, style: Style(line.1),
          width: area.width - 2, alignment: .left, ellipsis: context.symbols.ellipsis)
      }
      return
    }
    var sum = Self.sum(snapshot.totals, context.symbols) { Figures.grouped($0) }
    if sum.fitted(to: area.width - 2).width > area.width - 2 {
      sum = Self.sum(snapshot.totals, context.symbols) { Figures.short($0) }
    }
    sum.draw(
      on: &frame, column: area.column + 1, row: area.row, width: area.width - 2,
      symbols: context.symbols)
    drawRate(snapshot.ratePerMinute, on: &frame, context)
  }

  private static func sum(
    _ totals: IngestTotals, _ symbols: Symbols, figure: (Int64) -> String
  ) -> StyledLine {
    let exact = totals.deadLetters.values.reduce(Int128(0)) { $0 + Int128($1) }
    let isWhole =
      Int128(totals.accepted) + Int128(totals.duplicates) + exact == Int128(totals.lines)
    let dead = figure(Int64(clamping: exact))
    var sum = StyledLine(gap: 1)
    sum.add((figure(totals.lines), .value), (" lines", .text))
    sum.add((isWhole ? "=" : "\(symbols.warning) is not", isWhole ? .dim : .error))
    sum.add((figure(totals.accepted), .good), (" accepted", .text))
    sum.add(("+ ", .dim), (figure(totals.duplicates), .text), (" duplicates", .text))
    sum.add(("+ ", .dim), (dead, exact > 0 ? .error : .text), (" dead", .text))
    let files = Figures.counted(Int64(totals.files), "file")
    sum.add(rank: 1, ("  \(Figures.bytes(totals.bytes)) in \(files)", .dim))
    return sum
  }

  private func drawRate(_ rate: [Int64], on frame: inout Frame, _ context: PaneContext) {
    let area = context.area
    let row = area.row + 1
    var line = StyledLine(gap: 2)
    let latest = Figures.short(rate.last ?? 0)
    line.add((latest, .value), (" a minute", .text))
    line.add(rank: 1, ("peak of the hour ", .dim), (Figures.short(rate.max() ?? 0), .text))
    let room = area.width - 2
    let spark = min(rate.count, 60, max(0, room - line.width - 2))
    frame.sparkline(
      rate, column: area.column + 1, row: row, width: spark, symbols: context.symbols)
    let start = spark > 0 ? spark + 2 : 0
    line.draw(
      on: &frame, column: area.column + 1 + start, row: row, width: room - start,
      symbols: context.symbols)
  }

  /// A heading, and why the list is empty if it is.
  func heading(
    _ title: String, columns: String, empty: String?, _ area: Rect, on frame: inout Frame,
    _ context: PaneContext
  ) {
    guard area.height > 0 else { return }
    let style = Style(.heading)
    frame.put(title, column: area.column + 1, row: area.row, style: style)
    let room = area.width - 2 - title.cellWidth - 1
    if columns.cellWidth <= room {
      frame.put(columns, endingAt: area.endColumn - 1, row: area.row, style: style)
    }
    guard let empty, area.height > 1 else { return }
    frame.put(
      empty, column: area.column + 1, row: area.row + 1, style: Style(.dim),
      width: area.width - 2, alignment: .left, ellipsis: context.symbols.ellipsis)
  }

  func mark(
    _ own: Selection, row: Int, on frame: inout Frame, _ context: PaneContext
  ) {
    guard own == selection, context.isFocused else { return }
    let area = context.area
    let panel = snapshot.map { OperationsLayout.jobsWidth($0, width: area.width) } ?? 0
    frame.put(
      context.symbols.selected, column: area.column, row: row, style: Style(.accent))
    frame.restyle(Rect(column: area.column, row: row, width: area.width - panel, height: 1)) {
      $0.row = .selected
    }
    frame.cursor = Frame.Position(column: area.column, row: row)
  }
}
