extension Console {
  /// The screen as it is now; the same state always gives the same frame.
  package func view() -> Frame {
    var frame = Frame(size: size)
    let layout = layout
    guard !layout.isTooSmall else {
      drawTooSmall(&frame)
      return frame
    }
    guard !isLocked else {
      drawLocked(&frame)
      return frame
    }
    drawHeader(&frame)
    drawFilterLine(&frame)
    drawBanners(&frame)
    for placement in layout.panes { draw(placement, &frame) }
    drawFooter(&frame)
    drawOverlay(&frame)
    return frame
  }

  private func drawTooSmall(_ frame: inout Frame) {
    guard size.columns > 0, size.rows > 0 else { return }
    let least = Layout.leastSize
    let times = session.isASCII ? "x" : "×"
    let text =
      "need \(least.columns)\(times)\(least.rows), have \(size.columns)\(times)\(size.rows)"
    frame.put(
      text, column: max(0, (size.columns - text.cellWidth) / 2), row: (size.rows - 1) / 2,
      style: Style(.warning))
  }

  private func draw(_ placement: Placement, _ frame: inout Frame) {
    let (slot, context) = (placement.pane.slot, context(for: placement.pane))
    guard !placement.pane.drawsOwnBoxes else {
      return frame.within(placement.rect) { frame in slot.draw(self, &frame, context) }
    }
    frame.box(
      placement.rect, title: slot.title(self, context), isFocused: context.isFocused,
      symbols: symbols)
    frame.within(context.area) { frame in
      slot.draw(self, &frame, context)
    }
  }
}
