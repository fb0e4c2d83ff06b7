import Domain

extension OperationsPane {
  func drawFiles(
    _ snapshot: OperationsSnapshot, _ area: Rect, on frame: inout Frame, _ context: PaneContext
  ) {
    let symbols = context.symbols
    let isWide = area.width >= 70
    heading(
      "FILES", columns: isWide ? "STATE                   LAG     LINES   READ" : "LAG",
      empty: snapshot.files.isEmpty ? Self.noFiles : nil,
      area, on: &frame, context)
    list(.files, snapshot.files.count, area) { index, row in
      let file = snapshot.files[index]
      let lag = FileLag(file, symbols)
      let end = area.endColumn - 1
      var nameEnd = end - (isWide ? 45 : 13)
      if isWide {
        let read = file.lastReadAt.map { Figures.age(of: $0, now: context.now) }
        frame.put(read ?? symbols.dash, endingAt: end, row: row, style: Style(.dim))
        frame.put(Figures.short(file.lines), endingAt: end - 7, row: row)
        frame.put(lag.text, endingAt: end - 17, row: row, style: Style(lag.role))
        let (state, role) = Self.state(file, symbols)
        frame.put(state, column: nameEnd + 1, row: row, style: Style(role))
      } else {
        frame.put(lag.text, endingAt: end, row: row, style: Style(lag.role))
        nameEnd = end - lag.text.cellWidth - 1
      }
      let name = file.name.pathCut(
        toCells: nameEnd - area.column - 2, ellipsis: symbols.ellipsis)
      let next = frame.put(name, column: area.column + 1, row: row, style: Style(.value))
      if !file.trouble.isEmpty {
        frame.put(
          file.trouble, column: next + 2, row: row, style: Style(.error),
          width: max(0, nameEnd - next - 3), alignment: .left, ellipsis: symbols.ellipsis)
      }
      mark(.file(file.key), row: row, on: &frame, context)
    }
  }

  private static let noFiles =
    "no metering files yet: append JSON lines to <spool>/<service>.ndjson"

  private static func state(_ file: FeedFile, _ symbols: Symbols) -> (String, Role) {
    switch file.state {
    case .following: ("\(symbols.dot) following", .good)
    case .finished: ("\(symbols.check) finished", .dim)
    case .truncated: ("\(symbols.warning) truncated", .warning)
    case .unreadable: ("\(symbols.cross) unreadable", .error)
    }
  }

  func drawBatches(
    _ snapshot: OperationsSnapshot, _ area: Rect, on frame: inout Frame, _ context: PaneContext
  ) {
    let isWide = area.width >= 66
    heading(
      "BATCHES", columns: isWide ? "LINES    ACCEPTED  DUPLICATES      DEAD" : "LINES    DEAD",
      empty: snapshot.batches.isEmpty ? "no batch yet: the worker writes the first one" : nil,
      area, on: &frame, context)
    list(.batches, snapshot.batches.count, area) { index, row in
      let batch = snapshot.batches[index]
      let end = area.endColumn - 1
      frame.put(
        Figures.brief(batch.at, now: context.now), column: area.column + 1, row: row,
        style: Style(.dim))
      frame.put(Figures.grouped(batch.id), column: area.column + 11, row: row)
      let dead = Style(batch.deadLetters > 0 ? .error : .dim)
      frame.put(Figures.grouped(batch.deadLetters), endingAt: end, row: row, style: dead)
      let columns: [(Int64, Int, Role)] =
        isWide
        ? [(batch.duplicates, 10, .text), (batch.accepted, 22, .good), (batch.lines, 34, .value)]
        : [(batch.lines, 8, .value)]
      for (value, offset, role) in columns {
        frame.put(Figures.grouped(value), endingAt: end - offset, row: row, style: Style(role))
      }
      mark(.batch(batch.id), row: row, on: &frame, context)
    }
  }

  func drawDeadLetters(
    _ snapshot: OperationsSnapshot, _ area: Rect, on frame: inout Frame, _ context: PaneContext
  ) {
    let symbols = context.symbols
    let hidden = snapshot.openDeadLetters - snapshot.deadLetters.count
    heading(
      "DEAD LETTERS", columns: hidden > 0 ? "\(Figures.grouped(Int64(hidden))) more" : "",
      empty: snapshot.deadLetters.isEmpty
        ? "none open: nothing waits to be retried or discarded" : nil, area,
      on: &frame, context)
    list(.deadLetters, snapshot.deadLetters.count, area) { index, row in
      let letter = snapshot.deadLetters[index]
      frame.put(
        Figures.brief(letter.firstSeen, now: context.now), column: area.column + 1, row: row,
        style: Style(.dim))
      let code = letter.code.rawValue
      frame.put(
        "\(symbols.cross) \(code)", column: area.column + 11, row: row, style: Style(.error))
      var start = area.column + 33
      if area.width >= 110 {
        frame.put(
          letter.tenantID?.rawValue ?? symbols.dash, column: start, row: row,
          style: Style(.value), width: 24, alignment: .left, ellipsis: symbols.ellipsis)
        start += 26
      }
      frame.put(
        letter.reason, column: start, row: row, width: max(0, area.endColumn - 1 - start),
        alignment: .left, ellipsis: symbols.ellipsis)
      mark(.deadLetter(letter.key), row: row, on: &frame, context)
    }
  }

  /// Calls `draw` for the items in sight, with their rows under the heading.
  private func list(
    _ part: Part, _ count: Int, _ area: Rect, _ draw: (Int, Int) -> Void
  ) {
    let rows = area.height - 1
    let own = selections(of: part)
    let selected = selection.flatMap { own.firstIndex(of: $0) }
    let start = OperationsLayout.start(count: count, rows: rows, selected: selected)
    for offset in 0..<max(0, min(rows, count - start)) {
      draw(start + offset, area.row + 1 + offset)
    }
  }
}
