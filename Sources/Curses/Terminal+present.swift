import CNcurses
package import ConsoleTUI

extension Terminal {
  /// Shows a frame: what differs from the frame before is drawn, sent in one write, inside
  /// synchronized output (https://contour-terminal.org/vt-extensions/synchronized-output/).
  ///
  /// A frame of another size than the terminal's is cut; the resize is then on its way.
  package func present(_ frame: Frame) {
    guard state == .active else { return }
    let base = shown.flatMap { $0.size == frame.size ? $0 : nil }
    if base == nil { cn_forget_screen() }
    let rows = min(frame.size.rows, size.rows)
    let columns = min(frame.size.columns, size.columns)
    for row in 0..<rows { draw(frame, over: base, row: row, columns: columns) }
    place(frame.cursor)
    cn_update()
    shown = frame
    send()
  }

  private func draw(_ frame: Frame, over base: Frame?, row: Int, columns: Int) {
    let start = row * frame.size.columns
    for column in 0..<columns {
      let cell = frame.cells[start + column]
      if let base, base.cells[start + column] == cell { continue }
      draw(cell, column: column, row: row, isWide: cell.glyph.isWide && column + 1 < columns)
    }
  }

  private func draw(_ cell: Cell, column: Int, row: Int, isWide: Bool) {
    guard !cell.isRightHalf else { return }
    let ink = inks[cell.style]
    let glyph = PlacedGlyph(cell.glyph, isWide: isWide)
    put(glyph, ink, column: column, row: row)
    // Where ncurses takes the character for narrow, the second half must still be painted.
    if isWide && !glyph.isWide { put(.blank, ink, column: column + 1, row: row) }
  }

  private func put(_ glyph: PlacedGlyph, _ ink: Ink, column: Int, row: Int) {
    cn_put(
      Int32(column), Int32(row), glyph.base, glyph.marks.0, glyph.marks.1, glyph.marks.2,
      glyph.marks.3, ink.attributes, ink.pair)
  }

  private func place(_ cursor: Frame.Position?) {
    guard let cursor, cursor.column < size.columns, cursor.row < size.rows else {
      return cn_cursor(0, Int32(size.rows - 1), false)
    }
    cn_cursor(Int32(cursor.column), Int32(cursor.row), true)
  }

  private func send() {
    let count = cn_output_size()
    guard count > 0 else { return }
    var bytes = Array("\u{1B}[?2026h".utf8)
    // The closure fills exactly the bytes that it reports.
    bytes += unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = unsafe cn_take_output(buffer.baseAddress, count)
    }
    bytes = inks.tint(bytes)
    bytes += "\u{1B}[?2026l".utf8
    if !transmit(bytes) { post(.vanished) }
  }

  func transmit(_ bytes: [UInt8]) -> Bool {
    // The pointer lives for the call only.
    unsafe bytes.withUnsafeBufferPointer { unsafe cn_send($0.baseAddress, $0.count) }
  }
}
