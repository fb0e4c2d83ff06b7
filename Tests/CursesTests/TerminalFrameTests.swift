import ConsoleTUI
import FrameScenes
import Glibc
import TerminalHarness
import Testing

/// The probe on a PTY: what is presented is what a terminal shows.
@Suite(.serialized) struct TerminalFrameTests {
  private func start(
    _ extra: [String: String] = [:], columns: Int = 80, rows: Int = 24
  ) throws -> PTY {
    try PTY(
      [Program.path("FrameProbe")],
      environment: Program.environment.merging(extra) { $1 }, columns: columns, rows: rows)
  }

  private func shows(_ pty: PTY, _ frame: Frame) -> Bool {
    let screen = pty.screen
    guard screen.columns == frame.size.columns, screen.rows == frame.size.rows else { return false }
    guard screen.cursor.column == frame.cursor?.column, screen.cursor.row == frame.cursor?.row
    else {
      return false
    }
    for row in 0..<frame.size.rows {
      for column in 0..<frame.size.columns
      where screen[column, row].text != frame[column, row].text { return false }
    }
    return true
  }

  private func expect(_ scene: Scene, on pty: PTY) throws {
    let size = ScreenSize(columns: pty.screen.columns, rows: pty.screen.rows)
    let frame = scene.frame(size: size)
    try pty.wait("scene \(scene) at \(size)") { shows(pty, frame) }
  }

  @Test func `every scene follows every other, cell by cell`() throws {
    let pty = try start()
    try expect(.empty, on: pty)
    for before in Scene.allCases {
      for after in Scene.allCases {
        for scene in [before, after] {
          pty.send(Array("\(scene.rawValue)".utf8))
          try expect(scene, on: pty)
        }
      }
    }
  }

  @Test func `a resize storm ends with a whole frame of the last size`() throws {
    let pty = try start()
    pty.send(Array("2".utf8))
    try expect(.wide, on: pty)
    for (columns, rows) in [(60, 16), (200, 60), (41, 11), (120, 40), (20, 5), (80, 24), (133, 37)]
    {
      pty.resize(columns: columns, rows: rows)
    }
    try expect(.wide, on: pty)
    for (columns, rows) in [(30, 9), (150, 50)] {
      pty.resize(columns: columns, rows: rows)
      try expect(.wide, on: pty)
    }
  }

  @Test(arguments: [
    (["COLORTERM": "truecolor"], Int32(0x1000000 | 100 << 16), Int32(0x1000000 | 120)),
    ([:], 52, 18), (["NO_COLOR": "1", "COLORTERM": "truecolor"], -1, -1),
    (["TERM": "xterm"], 0, 4),
  ])
  func `colours follow the depth`(
    environment: [String: String], foreground: Int32, background: Int32
  ) throws {
    let pty = try start(environment)
    pty.send(Array("1".utf8))
    try expect(.roles, on: pty)
    let cell = pty.screen[15, 0]
    #expect(cell.foreground == foreground)
    #expect(cell.background == background)
    #expect(cell.isBold)
    #expect(cell.isReverse == (background == -1))
  }

  @Test func `every frame is inside synchronized output`() throws {
    let pty = try start()
    try expect(.empty, on: pty)
    for scene in Scene.allCases {
      pty.send(Array("\(scene.rawValue)".utf8))
      try expect(scene, on: pty)
    }
    pty.send(Array("Q".utf8))
    try pty.waitForExit()
    let text = String(decoding: pty.transcript, as: UTF8.self)
    let parts = text.components(between: "\u{1B}[?2026h", and: "\u{1B}[?2026l")
    #expect(parts.inside.count >= Scene.allCases.count)
    #expect(!parts.outside.contains("株"))
    #expect(parts.inside.contains { $0.contains("株") })
  }

  @Test func `data is redrawn whole on request`() throws {
    let pty = try start()
    pty.send(Array("2".utf8))
    try expect(.wide, on: pty)
    _ = pty.screen.feed(Array("\u{1B}[H\u{1B}[2Jnoise".utf8))
    pty.send([0x0C])
    try expect(.wide, on: pty)
  }

  @Test func `keys and pastes arrive whole`() throws {
    let pty = try start()
    try expect(.empty, on: pty)
    pty.send(Array("e".utf8))
    let driver = ConsoleDriver(pty)
    try driver.wait(for: "size 80x24")
    for (bytes, shown) in [
      ("j", "character(\"j\")"), ("\u{1B}[A", "up"), ("\u{1B}OB", "down"),
      ("\u{1B}[6~", "pageDown"),
      ("\u{1B}[Z", "backTab"), ("é", "character(\"é\")"), ("京", "character(\"京\")"),
      ("\u{1B}", "escape"), ("\u{3}", "control(\"c\")"), ("\r", "enter"),
      ("\u{1B}[200~a\rb\u{1B}[201~", "pasted("), ("\u{1B}OP", "function(1)"),
    ] {
      pty.send(Array(bytes.utf8))
      try driver.wait(for: shown)
    }
  }

  @Test func `a copy goes out as OSC 52`() throws {
    let pty = try start()
    try expect(.empty, on: pty)
    pty.send(Array("y3".utf8))
    try expect(.noise, on: pty)
    #expect(String(decoding: pty.transcript, as: UTF8.self).contains("\u{1B}]52;c;Y29waWVk\u{07}"))
  }
}
