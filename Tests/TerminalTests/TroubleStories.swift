import Glibc
import TerminalHarness
import Testing

/// What happens around the console: signals, lost connections, other writers.
@Suite(.serialized, .tags(.endToEnd)) struct TroubleStories {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  private func console() throws -> ConsoleDriver {
    let console = try workspace.console()
    try console.wait(for: "Catalog")
    return console
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
  func `a signal ends it with the terminal given back`(signal: Int32) throws {
    let console = try console()
    console.pty.signal(signal)
    #expect(try console.pty.waitForExit() == 128 + signal)
    #expect(console.pty.isCooked)
    #expect(!console.screen.isAlternate)
    #expect(!console.screen.lines.contains { $0.hasPrefix("switchboard:") })
  }

  @Test func `a lost connection ends it`() throws {
    let console = try console()
    console.pty.hangUp()
    #expect(try console.pty.waitForExit() == 129)
  }

  @Test func `a dumb terminal gets lines`() throws {
    let console = try workspace.start(
      ["console", "--as", "ana", "--no-worker"], setting: ["TERM": "dumb"])
    try console.wait(for: "filter TEXT lists tenants")
    console.type("quit\r")
    #expect(try console.pty.waitForExit() == 0)
  }

  @Test func `an unknown terminal is told of lines`() throws {
    let console = try workspace.start(
      ["console", "--as", "ana", "--no-worker"], setting: ["TERM": "unknown"])
    #expect(try console.pty.waitForExit() != 0)
    #expect(console.screen.text.contains("--plain"))
  }

  @Test func `a demo that runs keeps its store`() throws {
    // The path lives through the call.
    let lock = unsafe open(workspace.store + ".worker", O_RDWR | O_CREAT, 0o600)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
    let demo = try workspace.start(["demo", "--reset"])
    #expect(try demo.pty.waitForExit() == 75)
    #expect(demo.screen.text.contains("nothing was removed"))
    try workspace.console().wait(for: "Catalog")
  }

  @Test func `a store that is no demo is not made anew`() throws {
    let real = workspace.path("real.db")
    var operators: [String] = []
    for name in ["ana", "bo"] {
      let file = try workspace.write(["\(name) says so, and nobody else"], to: "\(name).pass")
      operators += ["--operator", name, "--passphrase-file", file]
    }
    let made = try workspace.start(["init"] + operators, on: real)
    #expect(try made.pty.waitForExit() == 0)
    let demo = try workspace.start(["demo", "--reset"], on: real)
    #expect(try demo.pty.waitForExit() == 3)
    #expect(demo.screen.text.contains("is not a demo store"))
    let doctor = try workspace.start(["doctor"], on: real)
    #expect(try doctor.pty.waitForExit() == 0)
  }

  @Test func `a pasted text confirms nothing and leaves nothing behind`() throws {
    let console = try console()
    console.paste("Q\ry\r")
    console.press(.controlL)
    console.type("?")
    try console.wait("help") { $0.text.lowercased().contains("filter") }
    #expect(console.pty.exitCode == nil)
  }

  @Test func `another process takes in a file, and the header tells of it`() throws {
    let console = try console()
    try console.wait(for: " d ▲")
    let file = try workspace.write(["{\"broken\":"], to: "late.ndjson")
    let ingest = try workspace.start(["ingest", "--once", "--as", "ana", file])
    try ingest.pty.waitForExit()
    try console.wait(forNo: " d ▲")
  }

  @Test func `a second writer is killed, and the console goes on`() throws {
    let console = try console()
    let writer = try workspace.start(["ingest", "--follow", "--as", "ana"])
    writer.pty.signal(SIGKILL)
    #expect(try writer.pty.waitForExit() == 128 + SIGKILL)
    console.type("/plan:enterprise")
    console.press(.enter)
    try console.wait("only enterprise tenants") { screen in
      screen.text.contains("plan:enterprise") && !screen.lines.contains { $0.contains(" pro ") }
    }
    console.type("Q")
    #expect(try console.pty.waitForExit() == 0)
  }
}
