import Glibc
import TerminalHarness
import Testing

/// The terminal is given back, whatever ends the program.
@Suite(.serialized) struct TerminalReturnTests {
  private func start() throws -> ConsoleDriver {
    let pty = try PTY([Program.path("FrameProbe")], environment: Program.environment)
    let driver = ConsoleDriver(pty)
    driver.type("1")
    try driver.wait(for: "heading")
    return driver
  }

  /// Cooked modes, the main screen, a visible cursor, and no bracketed paste.
  private func expectGivenBack(_ pty: PTY) {
    #expect(pty.isCooked)
    #expect(!pty.screen.isAlternate)
    #expect(pty.screen.cursor.isVisible)
    let text = String(decoding: pty.transcript, as: UTF8.self)
    #expect(text.contains("\u{1B}[?2004l"))
    let parts = text.components(between: "\u{1B}[?1049h", and: "\u{1B}[?1049l")
    #expect(!parts.outside.contains("heading"))
  }

  @Test func `on quitting`() throws {
    let driver = try start()
    #expect(!driver.pty.isCooked)
    #expect(driver.screen.isAlternate)
    driver.type("Q")
    #expect(try driver.pty.waitForExit() == 0)
    expectGivenBack(driver.pty)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func `on a signal that asks for the end`(signal: Int32) throws {
    let driver = try start()
    driver.pty.signal(signal)
    #expect(try driver.pty.waitForExit() == 128 + signal)
    expectGivenBack(driver.pty)
  }

  @Test(arguments: [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGQUIT])
  func `on a signal that kills`(signal: Int32) throws {
    let driver = try start()
    driver.pty.signal(signal)
    #expect(try driver.pty.waitForExit() == 128 + signal)
    expectGivenBack(driver.pty)
  }

  @Test(arguments: [("C", 128 + SIGSEGV), ("A", 128 + SIGABRT), ("X", 7)])
  func `on a crash, an abort, an exit`(key: String, code: Int32) throws {
    let driver = try start()
    driver.type(key)
    #expect(try driver.pty.waitForExit() == code)
    expectGivenBack(driver.pty)
  }

  @Test func `on a lost connection the program ends by itself`() throws {
    let driver = try start()
    driver.pty.hangUp()
    #expect(try driver.pty.waitForExit() == 129)
  }

  @Test func `while a shell has the job suspended, and taken again by fg`() throws {
    let shell = ConsoleDriver(
      try PTY(["/bin/bash", "--norc", "--noprofile", "-i"], environment: Program.environment))
    shell.type("stty -echo; PS1='ready$((0))> '; \(Program.path("FrameProbe"))\r")
    try shell.wait("the probe") { $0.isAlternate }
    shell.type("1")
    try shell.wait(for: "heading")
    shell.press(.controlZ)
    try shell.wait("the shell") { !$0.isAlternate && $0.text.contains("ready0>") }
    #expect(!shell.screen.text.contains("heading"))
    shell.resize(columns: 100, rows: 30)
    shell.type("fg\r")
    try shell.wait("the probe again") { $0.isAlternate && $0.text.contains("heading") }
    shell.type("e")
    try shell.wait(for: "size 100x30")
    shell.type("Q")
    try shell.wait("the shell again") { !$0.isAlternate && $0.text.contains("ended: quit") }
    shell.type("exit 3\r")
    #expect(try shell.pty.waitForExit() == 3)
  }

  @Test func `a terminal without a screen is refused with the way out`() throws {
    let environment = Program.environment.merging(["TERM": "dumb"]) { $1 }
    let pty = try PTY([Program.path("FrameProbe")], environment: environment)
    #expect(try pty.waitForExit() == 2)
    #expect(pty.screen.text.contains("--plain"))
    #expect(pty.isCooked)
  }

  @Test func `an unknown terminal is refused with the way out`() throws {
    let environment = Program.environment.merging(["TERM": "no-such-terminal"]) { $1 }
    let pty = try PTY([Program.path("FrameProbe")], environment: environment)
    #expect(try pty.waitForExit() == 2)
    #expect(pty.screen.text.contains("TERM=xterm-256color"))
    #expect(pty.isCooked)
  }
}
