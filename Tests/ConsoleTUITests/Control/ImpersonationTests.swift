import Domain
import Testing

@testable import ConsoleTUI

@Suite struct ImpersonationTests {
  private func stage() -> Stage {
    var stage = Stage()
    stage.send(
      .storeChanged(
        Freshness(
          impersonation: Impersonation(
            tenantID: TenantID("tn_1002"), tenantName: "northwind-trading",
            endsAt: Samples.now.advanced(bySeconds: 900)))))
    return stage
  }

  @Test func `it shows that tenant alone, without money, risk and what is said about it`() {
    let stage = stage()
    #expect(stage.console.screen == .tenant)
    #expect(stage.console.catalog.selected?.id == TenantID("tn_1002"))
    for word in ["margin", "COGS", "risk", "approvals 3"] {
      #expect(!stage.screen.contains(word), "\(word)")
    }
    #expect(stage.screen.contains("as the admin of northwind-trading sees it, 15 m left  I ends"))
    Snapshot.check(stage.console.view(), "impersonation-120x40")
  }

  @Test(arguments: ["1", ":", "A", "@", "$", "O", "a s", "Esc", "W"])
  func `nothing else can be reached from it`(keys: String) {
    var stage = stage()
    stage.press(keys)
    #expect(stage.console.screen == .tenant)
    #expect(stage.console.overlay == nil)
  }

  @Test func `its timeline has no notes and no requests`() {
    var stage = stage()
    #expect(stage.console.tenantTimeline.kinds == Impersonation.kinds)
    stage.press("]")
    #expect(stage.console.tenantTimeline.kinds == Impersonation.kinds)
  }

  @Test func `it ends by key`() {
    var stage = stage()
    stage.press("I")
    #expect(stage.screen.contains("ended"))
    stage.send(.storeChanged(Freshness()))
    #expect(stage.console.screen == .catalog)
    #expect(stage.console.tenantTimeline.kinds == [])
  }

  @Test func `it ends by the clock, whatever the store says`() {
    var stage = stage()
    stage.send(.ticked(Samples.now.advanced(bySeconds: 900)))
    #expect(stage.console.screen == .catalog)
    #expect(stage.screen.contains("the view of northwind-trading has ended"))
  }
}
