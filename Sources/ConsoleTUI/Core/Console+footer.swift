import Domain

extension Console {
  /// The last row: what has happened, else the keys of the place; timings on the right.
  func drawFooter(_ frame: inout Frame) {
    let row = size.rows - 1
    var end = size.columns - 1
    if showsTimings, let timings {
      let text = timingText(timings)
      end -= text.cellWidth
      frame.put(text, column: end, row: row, style: Style(.dim))
      end -= 2
    }
    if let line = overlayLine {
      line.draw(on: &frame, column: 1, row: row, width: end - 1, symbols: symbols)
    } else if let message {
      let mark = message.role == .error ? "\(symbols.cross) " : ""
      frame.put(
        mark + message.text, column: 1, row: row, style: Style(message.role), width: end - 1,
        alignment: .left, ellipsis: symbols.ellipsis)
    } else {
      keyLine.fitted(to: end - 1).draw(
        on: &frame, column: 1, row: row, width: end - 1, symbols: symbols)
    }
  }

  private func timingText(_ timings: Timings) -> String {
    let total = timings.cacheHits + timings.cacheMisses
    let cache = total == 0 ? "" : "  cache \(timings.cacheHits) of \(total)"
    return "frame \(Self.milliseconds(timings.frame))  query "
      + "\(Self.milliseconds(timings.query))\(cache)"
  }

  private static func milliseconds(_ microseconds: Int) -> String {
    "\(microseconds / 1000).\(microseconds / 100 % 10) ms"
  }

  private var keyLine: StyledLine {
    var line = StyledLine(gap: 3)
    for (rank, id) in place.footerCommands.enumerated() where keyMap.shown(id) != "" {
      let isPossible = CommandTable.command(id).flatMap { refusal(of: $0) } == nil
      let title = CommandTable.command(id)?.title ?? ""
      line.add(
        rank: rank, (shownKey(id), isPossible ? .key : .dim),
        (" " + (id.footerTitle ?? title), .dim))
    }
    return line
  }

  /// The key of a command, of a sequence only the first.
  private func shownKey(_ id: Command.ID) -> String {
    guard let first = keyMap.keys[id]?.first?.keys.first else { return "" }
    return first == .enter ? symbols.enter : first.name
  }
}
