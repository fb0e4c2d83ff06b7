import Domain
import Testing

@testable import ConsoleTUI

@Suite struct LockTests {
  private var session: Session {
    var session = Samples.session
    session.hasKey = true
    session.lockAfter = 900
    return session
  }

  @Test func `a locked console shows no tenant, no count and no name but the operator's`() {
    var stage = Stage(session: session)
    stage.press("Z")
    #expect(!stage.screen.contains("contoso"))
    #expect(!stage.screen.contains("20,113"))
    #expect(stage.screen.contains("Locked"))
    Snapshot.check(stage.console.view(), "locked-120x40")
  }

  @Test(arguments: ["Esc", "q", "Esc Esc A", ": A", "Tab Esc"])
  func `no key but the passphrase opens it`(keys: String) {
    var stage = Stage(session: session)
    stage.press("Z \(keys)")
    #expect(stage.console.isLocked)
    #expect(!stage.screen.contains("contoso"))
  }

  @Test func `the passphrase and Enter open it where it was left`() {
    var stage = Stage(session: session)
    stage.press("j j Z")
    let id = stage.console.catalog.selectedID
    stage.type("wrong")
    stage.press("Enter")
    #expect(stage.console.isLocked)
    stage.type("right")
    stage.press("Enter")
    #expect(!stage.console.isLocked)
    #expect(stage.console.catalog.selectedID == id)
  }

  @Test func `it locks itself after the time without a key, and not before`() {
    var stage = Stage(session: session)
    stage.send(.ticked(Samples.now.advanced(bySeconds: 600)))
    stage.press("j")
    stage.send(.ticked(Samples.now.advanced(bySeconds: 1_499)))
    #expect(!stage.console.isLocked)
    stage.send(.ticked(Samples.now.advanced(bySeconds: 1_500)))
    #expect(stage.console.isLocked)
  }

  @Test func `what was being written is thrown away, its passphrase wiped`() {
    var stage = Stage(session: session)
    stage.press("a n Tab Tab")
    stage.type("right")
    guard case .form(let form) = stage.console.overlay else { return }
    stage.send(.ticked(Samples.now.advanced(bySeconds: 5_000)))
    #expect(stage.console.isLocked)
    #expect(form.secret("passphrase")?.isEmpty == true)
  }

  @Test func `nobody without a key locks themselves out`() {
    var stage = Stage()
    stage.press("Z")
    #expect(!stage.console.isLocked)
    #expect(stage.screen.contains("lock: ana has no passphrase"))
  }

  @Test func `another operator takes over with a passphrase, and the console begins anew`() {
    var stage = Stage(session: session)
    stage.press("W")
    stage.type("bo")
    stage.press("Enter")
    stage.type("right")
    stage.press("Enter")
    #expect(stage.others.last == .quit)
  }
}
