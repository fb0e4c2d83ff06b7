import Domain
import Testing

@testable import ConsoleTUI

@Suite struct CatalogStoryTests {
  @Test func `a live refresh never moves what the cursor is on`() throws {
    var stage = Stage()
    stage.press("j j j j j")
    let id = try #require(stage.console.catalog.selectedID)
    let line = stage.console.view().cursor?.row
    stage.store.rows.insert(contentsOf: (900..<903).map(Samples.row), at: 8)
    stage.store.rows.swapAt(1, 7)
    stage.send(.storeChanged(Freshness()))
    #expect(stage.console.catalog.selectedID == id)
    #expect(stage.console.view().cursor?.row == line)
  }

  @Test func `the window stays small from the first row to the last and back`() {
    var stage = Stage()
    for _ in 0..<60 {
      stage.press("PgDn")
      #expect(stage.console.catalog.rows.count <= 200)
    }
    #expect(stage.console.catalog.selected?.name == "tenant-411")
    stage.press("g")
    #expect(stage.console.catalog.selected?.name == "contoso-retail")
    stage.press("G k")
    #expect(stage.console.catalog.selected?.name == "tenant-410")
  }

  @Test func `steps beyond the window are taken when the rows arrive`() {
    var stage = Stage()
    var waiting: [Effect] = []
    for _ in 0..<150 { waiting += stage.console.update(.key(.down)) }
    while !waiting.isEmpty {
      let effect = waiting.removeFirst()
      if let answer = stage.store.answer(effect) { waiting += stage.console.update(answer) }
    }
    #expect(stage.console.catalog.selected?.name == "tenant-150")
  }

  @Test func `Esc in the filter brings back rows, text and cursor`() {
    var stage = Stage()
    stage.press("j j j")
    let before = stage.console.catalog.selectedID
    stage.press("/")
    stage.type("plan:pro")
    #expect(stage.console.catalog.rows.allSatisfy { $0.plan == "pro" })
    stage.press("Esc")
    #expect(stage.console.catalog.filterText == "")
    #expect(stage.console.catalog.selectedID == before)
  }

  @Test func `an unfinished value shows what begins with it`() {
    var stage = Stage()
    stage.press("/")
    stage.type("plan:ent")
    #expect(stage.console.catalog.rows.allSatisfy { $0.plan == "enterprise" })
    #expect(stage.console.catalog.rows.count > 10)
    stage.press("Enter")
    #expect(stage.console.catalog.rows.isEmpty)
  }

  @Test func `Tab completes a field and a value from the store`() {
    var stage = Stage()
    stage.press("/ p l Tab e Tab Enter")
    #expect(stage.console.catalog.filterText == "plan:enterprise")
    #expect(stage.console.catalog.rows.allSatisfy { $0.plan == "enterprise" })
  }

  @Test func `an unfinished filter keeps the rows and is not accepted`() {
    var stage = Stage()
    stage.press("/")
    stage.type("plan:pro")
    let rows = stage.console.catalog.rows
    stage.send(.pasted(" risk:abc"))
    stage.press("Enter")
    #expect(stage.console.overlay != nil)
    #expect(stage.console.catalog.rows == rows && rows.count > 10)
    #expect(stage.screen.contains("character 15"))
  }

  @Test func `a held screen keeps its order and counts what changes`() {
    var stage = Stage()
    stage.press("p")
    let order = stage.console.catalog.rows.map(\.id)
    stage.store.rows.swapAt(0, 5)
    stage.store.rows.remove(at: 2)
    stage.send(.storeChanged(Freshness()))
    #expect(stage.console.catalog.rows.map(\.id) == order)
    #expect(stage.console.hold?.changed.count == 1)
    #expect(stage.screen.contains("HELD 12:03:11"))
    stage.press("p")
    #expect(stage.console.catalog.rows.map(\.id) != order)
  }

  @Test func `order does not change under a question`() {
    var stage = Stage()
    let order = stage.console.catalog.rows.map(\.id)
    stage.press("?")
    stage.store.rows.swapAt(0, 5)
    stage.send(.storeChanged(Freshness()))
    #expect(stage.console.catalog.rows.map(\.id) == order)
    stage.press("Esc")
    #expect(stage.console.catalog.rows.map(\.id) != order)
  }

  @Test func `all tenants drops what a saved view has brought, not one's own order`() {
    let view = SavedView(
      name: "big", filterText: "plan:pro",
      sort: CatalogSort(column: .usage, descending: true), columns: [.name, .usage], pin: 4)
    var stage = Stage(views: [view])
    stage.press("4 0")
    #expect(stage.console.catalog.query.sort == CatalogQuery().sort)
    #expect(stage.console.catalog.columns == CatalogColumn.usual)
    #expect(stage.screen.contains("all tenants"))
    stage.press("> > / p l a n : p r o Enter")
    let own = stage.console.catalog.query.sort
    stage.press("0")
    #expect(stage.console.catalog.query.sort == own)
    #expect(stage.console.catalog.filterText.isEmpty)
    stage.press("0")
    #expect(stage.screen.contains("all tenants: all are shown"))
  }

  @Test func `a range that has begun says how it ends`() {
    var stage = Stage()
    stage.press("v j j")
    #expect(stage.screen.contains("v ends the range"))
    stage.press("v")
    #expect(stage.screen.contains("3 marked") && !stage.screen.contains("ends the range"))
  }

  @Test func `a saved view is recalled by its pin`() {
    var stage = Stage()
    stage.press("/")
    stage.type("plan:pro")
    stage.press("Enter V n p r o s Enter V 4 Esc 0")
    #expect(stage.console.catalog.filterText == "")
    stage.press("4")
    #expect(stage.console.catalog.filterText == "plan:pro")
    #expect(stage.screen.contains("view pros"))
  }
}
