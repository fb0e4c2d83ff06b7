import Glibc
import TerminalHarness
import Testing

/// What one user does at the console, from start to end.
@Suite(.serialized, .tags(.endToEnd)) struct SessionStories {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  private func console(columns: Int = 120, rows: Int = 40) throws -> ConsoleDriver {
    let console = try workspace.console(columns: columns, rows: rows)
    try console.wait(for: "Catalog")
    try console.wait(for: "northwind")
    return console
  }

  @Test func `she starts the console, sees her tenants, and quits to a whole shell`() throws {
    let console = try console()
    #expect(console.screen.isAlternate)
    try console.wait(for: "Timeline")
    try console.wait(for: "Profile")
    console.type("Q")
    #expect(try console.pty.waitForExit() == 0)
    #expect(console.pty.isCooked)
    #expect(!console.screen.isAlternate)
  }

  @Test func `she filters by plan, and takes the filter back`() throws {
    let console = try console()
    console.type("/")
    console.type("plan:enterprise")
    console.press(.enter)
    try console.wait("only enterprise tenants") { screen in
      screen.text.contains("plan:enterprise") && !screen.lines.contains { $0.contains(" pro ") }
    }
    console.type("0")
    try console.wait(forNo: "plan:enterprise")
  }

  @Test func `at 80×24 she opens a tenant and comes back`() throws {
    let console = try console(columns: 80, rows: 24)
    console.press(.down)
    console.press(.enter)
    try console.wait(forNo: "1 Catalog")
    console.press(.escape)
    try console.wait(for: "1 Catalog")
  }

  @Test func `a terminal that is too small says what it needs, and grows back`() throws {
    let console = try console()
    console.resize(columns: 40, rows: 10)
    try console.wait(for: "60")
    try console.wait(forNo: "Catalog")
    console.resize(columns: 120, rows: 40)
    try console.wait(for: "Catalog")
  }

  @Test func `a storm of resizes ends with a whole screen`() throws {
    let console = try console()
    for columns in stride(from: 60, through: 200, by: 7) {
      console.resize(columns: columns, rows: 16 + columns % 40)
    }
    console.resize(columns: 100, rows: 30)
    try console.wait("a footer in the last row") { screen in
      screen.lines.last?.contains("help") == true && screen.text.contains("Catalog")
    }
  }

  @Test func `she suspends it, works in the shell, and takes it up again`() throws {
    let shell = try workspace.shell()
    shell.type(workspace.command + "\r")
    try shell.wait(for: "Catalog")
    shell.press(.controlZ)
    try shell.wait("the shell") { !$0.isAlternate && $0.text.contains("Stopped") }
    shell.type("fg\r")
    try shell.wait("the console") { $0.isAlternate && $0.text.contains("Catalog") }
    shell.type("Q")
    try shell.wait("the shell again") { screen in
      screen.lines.count { $0.hasPrefix("ready0>") } == 3
    }
    shell.type("exit 3\r")
    #expect(try shell.pty.waitForExit() == 3)
  }
}
