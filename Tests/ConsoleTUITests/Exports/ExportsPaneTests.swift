import Domain
import Testing

@testable import ConsoleTUI

struct ExportsPaneTests {
  private func stage(_ columns: Int = 120, _ rows: Int = 40) -> Stage {
    var store = FakeStore()
    store.exports = ExportsSamples.snapshot
    return Stage(columns: columns, rows: rows, store: store)
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func `the list looks as committed, with a bundle that holds and one that does not`(
    columns: Int, rows: Int
  ) throws {
    var stage = stage(columns, rows)
    stage.press("X j j v")
    let asked = try #require(stage.others.compactMap(Self.verification).first)
    #expect(asked.path == "/home/ana/exports/4")
    stage.send(.exportTold(.verified(4, Self.good), asked.ticket))
    stage.press("j v")
    let other = try #require(stage.others.compactMap(Self.verification).last)
    stage.send(.exportTold(.verified(3, Self.bad), other.ticket))
    Snapshot.check(stage.console.view(), "exports-list-\(columns)x\(rows)")
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func `an export under way looks as committed, and can be cancelled`(
    columns: Int, rows: Int
  ) throws {
    var stage = stage(columns, rows)
    stage.press("X c")
    #expect(stage.screen.contains("New export"))
    #expect(stage.screen.contains("partner northwind"))
    stage.press("Tab Enter Enter Enter Enter")
    let order = try #require(stage.others.compactMap(Self.order).first)
    #expect(order.order.period == ExportsSamples.october && order.order.format == .csv)
    stage.send(.exportTold(.progressed(312, of: 1_204), order.ticket))
    Snapshot.check(stage.console.view(), "exports-running-\(columns)x\(rows)")
    stage.press("x")
    #expect(stage.others.contains(.cancelExport(order.ticket)))
    #expect(stage.screen.contains("cancelling"))
    stage.send(.exportTold(.ended("the export was cancelled"), order.ticket))
    #expect(!stage.screen.contains("cancelling"))
  }

  @Test func `a second one has to wait for the first`() throws {
    var stage = stage()
    stage.press("X c Tab Enter Enter Enter Enter c")
    #expect(!stage.screen.contains("New export"))
    #expect(stage.screen.contains("one is being made; cancel it, or wait"))
  }

  @Test func `y copies the path, and a record without a bundle cannot be verified`() {
    var stage = stage()
    stage.press("X y v")
    #expect(stage.others.contains(.copy("/home/ana/exports/6")))
    #expect(stage.screen.contains("it has no bundle: it was cancelled"))
  }

  @Test func `a tenant that was opened from economics leads back there`() {
    var stage = stage()
    stage.press("$ Enter")
    #expect(stage.console.screen == .economics)
    #expect(stage.screen.contains("open: j and k choose a tenant first"))
    stage.press("j Enter")
    #expect(stage.console.screen == .tenant)
    stage.press("Esc")
    #expect(stage.console.screen == .economics)
    stage.press("Esc")
    #expect(stage.console.screen == .catalog)
    stage.press("Enter Esc")
    #expect(stage.console.screen == .catalog)
  }

  @Test(arguments: [
    (ExportScope.all, "all partners"), (.partner(PartnerID("northwind")), "partner northwind"),
    (.tenant(TenantID("all partners")), "tenant all partners"),
    (.tenant(TenantID("a:b")), "tenant a:b"),
  ])
  func `a scope is told in words that lead back to it`(scope: ExportScope, words: String) {
    #expect(scope.words == words)
    #expect(ExportScope(words: words) == scope)
  }

  private static let good = ExportVerdict(isValid: true, sentence: "13 checks, chain linked")
  private static let bad = ExportVerdict(
    isValid: false, sentence: "digests: focus.csv differs from its digest")

  private static func verification(_ effect: Effect) -> (path: String, ticket: Ticket)? {
    if case .verifyExport(_, let path, let ticket) = effect { (path, ticket) } else { nil }
  }

  private static func order(_ effect: Effect) -> (order: ExportOrder, ticket: Ticket)? {
    if case .createExport(let order, let ticket) = effect { (order, ticket) } else { nil }
  }
}
