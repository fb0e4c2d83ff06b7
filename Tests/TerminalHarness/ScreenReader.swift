import CTerminal

/// What a terminal would show: libvterm fed with everything that a program has written.
@safe package final class ScreenReader {
  package struct Cell: Equatable {
    /// Empty in the right half of a wide character.
    package var text: String
    package var isBold: Bool
    package var isReverse: Bool
    package var isUnderlined: Bool
    /// -1 the terminal's own, 0–255 of the palette, 0x1000000 + RGB.
    package var foreground: Int32
    package var background: Int32
  }

  package struct Cursor: Equatable {
    package var column: Int
    package var row: Int
    package var isVisible: Bool
  }

  package private(set) var columns: Int
  package private(set) var rows: Int
  private let screen: OpaquePointer

  package init(columns: Int, rows: Int) throws {
    self.columns = columns
    self.rows = rows
    guard let screen = unsafe ct_screen_new(Int32(columns), Int32(rows)) else {
      throw HarnessError(what: "no memory for a screen")
    }
    // Owned by this object alone until deinit.
    unsafe self.screen = screen
  }

  deinit { unsafe ct_screen_free(screen) }

  /// Returns what the terminal answers.
  package func feed(_ bytes: [UInt8]) -> [UInt8] {
    unsafe ct_screen_feed(screen, bytes, bytes.count)
    return unsafe [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
      count = unsafe ct_screen_replies(screen, buffer.baseAddress, 4096)
    }
  }

  package func resize(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    unsafe ct_screen_resize(screen, Int32(columns), Int32(rows))
  }

  package subscript(column: Int, row: Int) -> Cell {
    let cell = unsafe ct_screen_cell(screen, Int32(column), Int32(row))
    let scalars = [
      cell.scalars.0, cell.scalars.1, cell.scalars.2, cell.scalars.3, cell.scalars.4,
      cell.scalars.5,
    ]
    return Cell(
      text: Self.text(scalars), isBold: cell.attributes & CT_BOLD.rawValue != 0,
      isReverse: cell.attributes & CT_REVERSE.rawValue != 0,
      isUnderlined: cell.attributes & CT_UNDERLINE.rawValue != 0,
      foreground: cell.foreground, background: cell.background)
  }

  package var cursor: Cursor {
    var column: Int32 = 0
    var row: Int32 = 0
    var isVisible = false
    unsafe ct_screen_cursor(screen, &column, &row, &isVisible)
    return Cursor(column: Int(column), row: Int(row), isVisible: isVisible)
  }

  package var isAlternate: Bool { unsafe ct_screen_is_alternate(screen) }

  /// The rows from top to bottom, without the spaces at their ends.
  package var lines: [String] {
    (0..<rows).map { row in
      var line = (0..<columns).map { self[$0, row].text }.joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  package var text: String { lines.joined(separator: "\n") }

  /// libvterm marks the right half with all ones, and a cell never written with a zero.
  private static func text(_ scalars: [UInt32]) -> String {
    if scalars[0] == .max { return "" }
    if scalars[0] == 0 { return " " }
    var text = ""
    for value in scalars.prefix(while: { $0 != 0 }) {
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    return text
  }
}
