import Glibc
import TerminalHarness
import Testing

/// Four eyes at the terminal: what is asked for in one console and decided in another, or by
/// somebody who sits down at the same one.
@Suite(.serialized, .tags(.endToEnd)) struct ApprovalStories {
  private static let passphrase = "switchboard demo"
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  private func console(_ name: String) throws -> ConsoleDriver {
    let console = try workspace.start(
      ["console", "--as", name, "--no-worker", "--filter", "contoso-retail"], columns: 110)
    try console.wait(for: "contoso-retail")
    return console
  }

  /// Fills the form of a suspension and signs it.
  private func askToSuspend(_ console: ConsoleDriver) throws {
    console.type("as")
    try console.wait(for: "Suspend: contoso-retail")
    console.type("\tunpaid since 60 days\t\(Self.passphrase)\t")
    try console.wait("the button") { $0.text.contains("[ Ask ]") }
    console.press(.enter)
    try console.wait(for: "a second person decides")
  }

  /// Somebody types their name and passphrase into the form on the requester's terminal.
  private func decide(at console: ConsoleDriver, as name: String, comment: String) throws {
    console.type("A")
    try console.wait(for: "asked by")
    console.type("d")
    try console.wait(for: "second operator")
    console.type("\t\(name)\t\(Self.passphrase)\t\(comment)\t\t")
    console.press(.enter)
  }

  @Test func `ana asks in one console, bo approves in another, ana carries it out`() throws {
    let (ana, bo) = (try console("ana"), try console("bo"))
    try askToSuspend(ana)
    try bo.wait(for: "approvals 1 ◆")
    bo.type("A")
    try bo.wait(for: "1 open")
    bo.press(.enter)
    try bo.wait(for: "Approve: suspend contoso-retail")
    bo.type("\t\(Self.passphrase)\tchecked with finance\t\t")
    bo.press(.enter)
    try bo.wait(for: "approved: suspend")
    ana.type("A")
    try ana.wait(for: "ready")
    ana.press(.enter)
    try ana.wait(for: "[ Execute ]")
    ana.type("\t")
    ana.press(.enter)
    try ana.wait(for: "done: suspend")
    ana.press(.escape)
    try ana.wait(for: "suspended")
  }

  @Test func `bo sits down at ana's terminal and approves there`() throws {
    let ana = try console("ana")
    try askToSuspend(ana)
    try decide(at: ana, as: "bo", comment: "seen")
    try ana.wait(for: "approved: suspend")
    #expect(!ana.screen.text.contains(Self.passphrase))
  }

  @Test func `a name that is nobody's is answered as a wrong passphrase is`() throws {
    let ana = try console("ana")
    try askToSuspend(ana)
    try decide(at: ana, as: "nobody", comment: "seen")
    try ana.wait(for: "does not open the keyring of nobody")
  }

  @Test func `nobody approves their own request, and is told so`() throws {
    let ana = try console("ana")
    try askToSuspend(ana)
    try decide(at: ana, as: "ana", comment: "")
    try ana.wait(for: "you are the requester")
    ana.press(.escape)
    try ana.wait(for: "Esc again drops what was typed")
    ana.press(.escape)
    try ana.wait(forNo: "second operator")
    #expect(!ana.screen.text.contains("approved: suspend"))
  }

  @Test func `pasted lines file nothing`() throws {
    let ana = try console("ana")
    ana.type("as")
    try ana.wait(for: "Suspend: contoso-retail")
    ana.type("\t")
    ana.paste("unpaid\r\(Self.passphrase)\r\r\n\n")
    try ana.wait(for: "unpaid")
    ana.press(.enter)
    ana.press(.enter)
    try ana.wait(for: "Tab goes on to the buttons")
    ana.press(.escape)
    try ana.wait(for: "Esc again drops what was typed")
    ana.press(.escape)
    try ana.wait(forNo: "Suspend: contoso-retail")
    ana.type("A")
    try ana.wait(for: "Nothing waits for a decision")
  }

  @Test func `a wrong passphrase signs nothing, and the form stays`() throws {
    let ana = try console("ana")
    ana.type("an")
    try ana.wait(for: "Note: contoso-retail")
    ana.type("\tcalled them\tnot the passphrase\t")
    ana.press(.enter)
    try ana.wait(for: "does not open the keyring")
    #expect(ana.screen.text.contains("called them"))
    ana.type("\u{1b}[Z\(Self.passphrase)\t")
    ana.press(.enter)
    try ana.wait(for: "done: note on")
  }

  @Test func `a locked console shows nothing until the passphrase is typed`() throws {
    let ana = try console("ana")
    ana.type("Z")
    try ana.wait(for: "Locked")
    try ana.wait(forNo: "contoso-retail")
    ana.type("wrong passphrase\r")
    try ana.wait(for: "does not open the keyring")
    ana.type("\(Self.passphrase)\r")
    try ana.wait(for: "contoso-retail")
  }

  @Test func `bo takes the console over, and it is bo's`() throws {
    let ana = try console("ana")
    ana.type("W")
    try ana.wait(for: "Switch operator")
    ana.type("bo\r\(Self.passphrase)\r")
    try ana.wait("bo's console") { screen in
      screen.lines.first.map { $0.contains(" bo ") && !$0.contains(" ana ") } ?? false
    }
    ana.type("Q")
    #expect(try ana.pty.waitForExit() == 0)
  }

  @Test func `the audit log shows what was done, with its proof`() throws {
    let ana = try console("ana")
    try askToSuspend(ana)
    ana.type("@")
    try ana.wait(for: "request.filed")
    try ana.wait(for: "in the log")
    try ana.wait(for: "verified")
  }
}
