import Domain
import Testing

@testable import ConsoleTUI

/// `a` and a letter: the form, what it needs, and what is asked for in the end.
@Suite struct QuickActionTests {
  private func row(_ status: TenantStatus) -> CatalogRow {
    let row = Samples.row(0)
    return CatalogRow(
      id: row.id, partnerID: row.partnerID, name: row.name, plan: row.plan, status: status,
      region: row.region, risk: row.risk, usagePercent: row.usagePercent,
      marginBasisPoints: row.marginBasisPoints, revenue: row.revenue,
      lastEventAt: row.lastEventAt, createdAt: row.createdAt, rowVersion: 7)
  }

  private func stage(_ status: TenantStatus, columns: Int = 100, rows: Int = 40) -> Stage {
    var store = FakeStore()
    store.rows[0] = row(status)
    return Stage(columns: columns, rows: rows, store: store)
  }

  private func form(_ stage: Stage) throws -> Form {
    guard case .form(let form) = stage.console.overlay else {
      throw Absent(screen: stage.screen)
    }
    return form
  }

  private struct Absent: Error { let screen: String }

  @Test(arguments: [
    ("s", TenantStatus.active, "Tab|unpaid|Tab|right", "filed suspend of tn_1000 v7: unpaid"),
    ("r", .suspended, "Tab|paid|Tab|right", "filed resume of tn_1000 v7: paid"),
    ("d", .suspended, "Tab|contoso-retail|Tab|ended|Tab|right", "filed delete of tn_1000"),
    ("u", .deleted, "Tab|mistake|Tab|right", "filed restore of tn_1000"),
    ("x", .deleted, "Tab|contoso-retail|Tab|law|Tab|right", "filed purge of tn_1000"),
    ("n", .active, "Tab|called them|Tab|right", "filed note of tn_1000 v7: note text=called"),
    ("i", .active, "Tab|ticket 12|Tab|right", "filed impersonate of tn_1000 v7: ticket 12 min"),
    ("c", .active, "Tab|Tab|fixed|Tab|right", "v7: fixed incident=204"),
    ("o", .active, "Tab|Tab|slow|Tab|seen|Tab|right", "seen cause=slow severity=error"),
    (
      "p", .active, "Tab|Right|Tab|Tab|grown|Tab|right",
      "v7: grown from=2026-11-23 plan=enterprise@1"
    ),
  ])
  func `an action is filed as its form was filled`(
    key: String, status: TenantStatus, typed: String, done: String
  ) throws {
    var stage = stage(status)
    stage.press("a \(key)")
    #expect(try form(stage).focus == .button(.cancel))
    for word in typed.split(separator: "|").map(String.init) {
      if ["Tab", "Right"].contains(word) { stage.press(word) } else { stage.type(word) }
    }
    stage.press("Tab Enter")
    #expect(stage.screen.contains(done), "\(stage.screen)")
    #expect(stage.console.overlay == nil)
  }

  @Test(arguments: [
    ("s", TenantStatus.suspended, "it is suspended already"), ("r", .active, "it is not suspended"),
    ("d", .deleted, "it is deleted"), ("u", .active, "it is not deleted"),
    ("x", .suspended, "only a deleted tenant is purged"), ("p", .deleted, "it is deleted"),
  ])
  func `an action that cannot be says why instead of opening`(
    key: String, status: TenantStatus, reason: String
  ) {
    var stage = stage(status)
    stage.press("a \(key)")
    #expect(stage.console.overlay == nil)
    #expect(stage.screen.contains(reason))
  }

  @Test func `a wrong passphrase gives the form back, without the passphrase`() throws {
    var stage = stage(.active)
    stage.press("a s Tab")
    stage.type("unpaid")
    stage.press("Tab")
    stage.type("wrong")
    stage.press("Tab Enter")
    #expect(stage.screen.contains("✕ wrong passphrase"))
    let left = try form(stage)
    #expect(left.text("reason") == "unpaid")
    #expect(left.secret("passphrase")?.isEmpty == true)
  }

  @Test func `a tenant that has changed under the form is not acted on`() throws {
    var stage = stage(.active)
    stage.press("a s Tab")
    stage.type("unpaid")
    stage.press("Tab")
    stage.type("right")
    stage.store.rows[0] = Samples.row(0)
    stage.send(.storeChanged(Freshness()))
    stage.press("Tab Enter")
    #expect(stage.screen.contains("contoso-retail has changed since this opened"))
    #expect(!stage.screen.contains("filed"))
  }

  @Test(arguments: [
    (0, ["pro@3 → enterprise@2", "499.00 → 1,999.00 USD", "1,011.58 → 2,402.10 USD so far"]),
    (1, ["pro@3 → enterprise@1", "499.00 → 1,799.00 USD", "1,011.58 → 2,208.33 USD so far"]),
    (2, ["pro@3 → pro@4", "2026-11 as it is: assigned from 2027-01-01 on at the earliest"]),
    (3, ["pro@3 → pro@3", "2026-11 as it is: this plan is in force"]),
  ])
  func `a plan change tells the month's money before and after`(turns: Int, lines: [String]) {
    var stage = stage(.active)
    stage.press("a p Tab" + String(repeating: " Right", count: turns))
    let squeezed = stage.screen.split(separator: " ", omittingEmptySubsequences: true)
      .joined(separator: " ")
    for line in lines { #expect(squeezed.contains(line), "\(stage.screen)") }
  }

  @Test func `a request that is open already is not filed again`() {
    var stage = stage(.active)
    stage.press("A Esc a s")
    #expect(stage.screen.contains("suspend: ana has asked for it already (A)"))
  }

  @Test(arguments: [("a s", "suspend"), ("a p", "plan")], [(60, 16), (80, 24), (120, 40)])
  func `forms of actions look as committed`(keys: (String, String), size: (Int, Int)) {
    var stage = stage(.active, columns: size.0, rows: size.1)
    stage.press(keys.0)
    Snapshot.check(stage.console.view(), "form-\(keys.1)-\(size.0)x\(size.1)")
  }
}
