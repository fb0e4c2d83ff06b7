import Domain
import Testing

@testable import ConsoleTUI

@Suite struct PromiseTests {
  @Test func `Enter alone never confirms, nor does pasted text`() {
    var stage = Stage()
    stage.press("Space Q")
    stage.send(.pasted("y\ny"))
    stage.press("Enter")
    #expect(!stage.others.contains(.quit))
    #expect(stage.console.overlay == nil)
    stage.press("Q y")
    #expect(stage.others.contains(.quit))
  }

  @Test func `an action that cannot run says why, in its place`() {
    var session = Samples.session
    session.isReadOnly = true
    var stage = Stage(session: session)
    stage.press("a")
    #expect(stage.screen.contains("suspend                this console is read-only"))
    stage.press("d")
    #expect(stage.screen.contains("delete: this console is read-only"))
  }

  @Test func `an action that the policy refuses shows the policy's reason, and is recorded`() {
    var session = Samples.session
    session.isReadOnly = true
    var store = FakeStore()
    store.refusals = ["suspend_tenant": "takes the role partner_admin"]
    var stage = Stage(session: session, store: store)
    stage.press("a")
    #expect(stage.screen.contains("suspend                takes the role partner_admin"))
    #expect(stage.screen.contains("resume                 this console is read-only"))
    stage.press("s")
    #expect(stage.screen.contains("suspend: takes the role partner_admin"))
    let tenant = stage.console.catalog.selected?.id ?? TenantID("")
    #expect(stage.others == [.recordRefusal("suspend_tenant", tenant)])
    stage.press("a r")
    #expect(stage.others.count == 1)
  }

  @Test func `what the policies say of another tenant counts for nothing`() {
    var refusals = Refusals()
    refusals.ask(about: TenantID("a"), Ticket(1))
    refusals.ask(about: TenantID("b"), Ticket(2))
    refusals.take(["purge_tenant": "of a"], Ticket(1))
    #expect(refusals.reasons.isEmpty)
    refusals.take(["purge_tenant": "of b"], Ticket(2))
    refusals.ask(about: TenantID("b"), Ticket(3))
    #expect(refusals.reasons == ["purge_tenant": "of b"])
    refusals.ask(about: TenantID("a"), Ticket(4))
    #expect(refusals.reasons.isEmpty)
  }

  @Test func `too small a screen takes nothing but leaving`() {
    var stage = Stage(columns: 40, rows: 10)
    #expect(stage.screen.contains("need 60×16, have 40×10"))
    let before = stage.console
    stage.press("j / x Space s")
    stage.send(.pasted("text"))
    #expect(stage.console == before)
    stage.press("Ctrl-Z Q")
    #expect(stage.others.suffix(2) == [.suspend, .quit])
  }

  @Test func `copying gives the id, a link and the row`() {
    var stage = Stage()
    stage.press("y i y l y r")
    let copies = stage.others.compactMap { effect -> String? in
      guard case .copy(let text) = effect else { return nil }
      return text
    }
    #expect(copies.first == "tn_1000")
    #expect(copies.dropFirst().first == "switchboard console --tenant tn_1000")
    #expect(copies.last?.split(separator: "\t").first == "tn_1000")
  }

  @Test(arguments: [
    ("/data/demo.db", "/data/demo.db"), ("/my data/o'db", "'/my data/o'\\''db'"),
  ])
  func `a link names a store of its own, for a shell`(store: String, word: String) {
    var session = Samples.session
    session.store = store
    var stage = Stage(session: session)
    stage.press("y l")
    #expect(stage.others == [.copy("switchboard console --tenant tn_1000 --store \(word)")])
  }

  @Test(arguments: [Screen.catalog, .tenant], ["tn_1003", "tn_1300"])
  func `the console begins with the tenant that is named`(screen: Screen, id: String) {
    var stage = Stage()
    stage.console = Console(
      session: Samples.session, size: ScreenSize(columns: 120, rows: 40), now: Samples.now)
    stage.carryOut(stage.console.begin(screen: screen, tenant: TenantID(id)))
    stage.send(.storeChanged(Freshness()))
    #expect(stage.console.screen == screen)
    #expect(stage.console.catalog.selected?.id == TenantID(id))
  }

  @Test func `the palette finds tenants and opens them`() {
    var stage = Stage()
    stage.press(":")
    stage.type("tenant-300")
    stage.press("Enter")
    #expect(stage.console.catalog.selected?.name == "tenant-300")
  }

  @Test func `help finds a command by its key and runs it`() {
    var stage = Stage()
    stage.press("? p Enter")
    #expect(stage.console.hold != nil)
  }

  @Test func `the footer and plain lines speak without frames`() {
    let line = PlainLines.line(Samples.row(12))
    #expect(line.contains("evil␛]52") && !line.unicodeScalars.contains("\u{1b}"))
  }

  @Test func `an answer that was overtaken is dropped`() {
    var stage = Stage()
    let rows = stage.console.catalog.rows
    stage.send(
      .catalogLoaded(CatalogWindow(rows: [], hasEarlier: false, hasLater: false), Ticket(1)))
    #expect(stage.console.catalog.rows == rows)
  }
}
