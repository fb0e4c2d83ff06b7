import Domain

extension ExportsPane {
  package func draw(into frame: inout Frame, in context: PaneContext) {
    let area = context.area
    guard let snapshot, !snapshot.records.isEmpty || job != nil else {
      frame.explain(
        "Exports", explanation(context), in: area, symbols: context.symbols)
      return
    }
    frame.within(area) { frame in
      var row = area.row
      if let job {
        draw(job, row: row, on: &frame, context)
        row += 2
      }
      let details = area.height >= 12 ? 7 : 0
      let list = Rect(
        column: area.column, row: row, width: area.width,
        height: max(0, area.endRow - row - details))
      drawList(list, on: &frame, context)
      if details > 0, let current {
        drawDetails(
          current,
          Rect(
            column: area.column, row: area.endRow - details, width: area.width, height: details),
          on: &frame, context)
      }
    }
  }

  private func explanation(_ context: PaneContext) -> [String] {
    if let trouble = reading.trouble { return [trouble] }
    guard let snapshot else { return ["reading the store"] }
    return [
      "Billing exports with the evidence that nobody has changed them since.", "",
      "None yet. The last month that is over is \(snapshot.lastPeriod): c makes an export of it.",
    ]
  }

  private func draw(
    _ job: Job, row: Int, on frame: inout Frame, _ context: PaneContext
  ) {
    let area = context.area
    let share = Figures.basisPoints(Int64(job.done), of: Int64(job.total)) ?? 0
    let width = min(24, area.width / 4)
    frame.bar(
      basisPoints: share, column: area.column + 1, row: row, width: width,
      symbols: context.symbols)
    var line = StyledLine(gap: 2)
    line.add(
      (
        job.isCancelled ? "cancelling" : "billing \(job.order.period) as \(job.order.format)",
        job.isCancelled ? .warning : .notice
      ))
    if job.total > 0 {
      line.add(
        rank: 1,
        (Figures.grouped(Int64(job.done)), .value),
        (" of \(Figures.grouped(Int64(job.total))) tenants", .text))
    }
    line.add(rank: 2, (job.order.scope.words, .dim))
    if !job.isCancelled { line.add(rank: 3, ("x", .key), (" cancels", .dim)) }
    line.draw(
      on: &frame, column: area.column + width + 3, row: row, width: area.width - width - 4,
      symbols: context.symbols)
  }

  private func drawList(_ area: Rect, on frame: inout Frame, _ context: PaneContext) {
    guard area.height > 1 else { return }
    let columns = ExportColumn.fitting(area.width - 2)
    for (column, place) in columns {
      frame.put(
        column.title, column: area.column + 1 + place.start, row: area.row,
        style: Style(.heading), width: place.width, alignment: column.alignment)
    }
    let height = area.height - 1
    let at = row(of: selected) ?? 0
    let first = min(max(0, at - height / 2), max(0, records.count - height))
    for (offset, record) in records.dropFirst(first).prefix(height).enumerated() {
      let line = area.row + 1 + offset
      for (column, place) in columns {
        let (text, role) = column.value(of: record, verdict(on: record), context)
        frame.put(
          text, column: area.column + 1 + place.start, row: line, style: Style(role),
          width: place.width, alignment: column.alignment, ellipsis: context.symbols.ellipsis)
      }
      guard record.id == selected, context.isFocused else { continue }
      frame.put(context.symbols.selected, column: area.column, row: line, style: Style(.accent))
      frame.restyle(Rect(column: area.column, row: line, width: area.width, height: 1)) {
        $0.row = .selected
      }
      frame.cursor = Frame.Position(column: area.column, row: line)
    }
  }

  private func verdict(on record: ExportRecord) -> ExportVerdict? {
    record.id.flatMap { verdicts[$0] }
  }
}
