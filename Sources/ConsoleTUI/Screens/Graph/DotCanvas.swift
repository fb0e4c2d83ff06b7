/// A grid of braille cells, two dots wide and four high, or their likeness in ASCII.
struct DotCanvas: Equatable {
  /// Bits of the dots by column and row
  /// (https://www.unicode.org/charts/PDF/U2800.pdf).
  private static let bits: [[UInt8]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]

  let width: Int
  let height: Int
  private var dots: [UInt8]
  private var roles: [Role]

  init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
    dots = Array(repeating: 0, count: self.width * self.height)
    roles = Array(repeating: .bar, count: self.width * self.height)
  }

  var dotColumns: Int { width * 2 }
  var dotRows: Int { height * 4 }

  /// Sets a dot; outside the grid nothing happens. A cell shows the role of its last dot.
  mutating func set(_ column: Int, _ row: Int, _ role: Role) {
    guard (0..<dotColumns).contains(column), (0..<dotRows).contains(row) else { return }
    let index = row / 4 * width + column / 2
    dots[index] |= Self.bits[column % 2][row % 4]
    roles[index] = role
  }

  /// A line between two dots; `every` leaves out columns, for a dotted one.
  mutating func line(
    from start: (column: Int, row: Int), to end: (column: Int, row: Int), _ role: Role,
    every: Int = 1
  ) {
    let across = end.column - start.column
    let down = end.row - start.row
    let steps = max(abs(across), abs(down))
    guard steps > 0 else { return set(start.column, start.row, role) }
    for step in 0...steps {
      let column = start.column + across * step / steps
      if column % every == 0 { set(column, start.row + down * step / steps, role) }
    }
  }

  func draw(on frame: inout Frame, column: Int, row: Int, isASCII: Bool) {
    for cell in dots.indices where dots[cell] != 0 {
      let text = isASCII ? Self.ascii(dots[cell]) : Self.braille(dots[cell])
      frame.put(
        text, column: column + cell % width, row: row + cell / width, style: Style(roles[cell]))
    }
  }

  private static func braille(_ bits: UInt8) -> String {
    Unicode.Scalar(0x2800 + UInt32(bits)).map { String($0) } ?? " "
  }

  /// Where in the cell the line runs: high, amid, low, or through it.
  private static func ascii(_ bits: UInt8) -> String {
    let high = bits & 0x09 != 0
    let low = bits & 0xc0 != 0
    let amid = bits & 0x36 != 0
    return switch (high, amid, low) {
    case (true, true, true), (true, false, true): "|"
    case (true, _, false): "'"
    case (false, _, true): amid ? "," : "_"
    default: "-"
    }
  }
}
