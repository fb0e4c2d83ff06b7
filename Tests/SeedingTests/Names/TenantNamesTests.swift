import Domain
import Testing

@testable import Seeding

struct TenantNamesTests {
  @Test func `a hundred thousand tenants have names and ids of their own`() {
    let names = TenantNames(seed: 42)
    var seen: Set<String> = []
    var ids: Set<TenantID> = []
    for index in 0..<100_000 {
      let name = names[index]
      seen.insert(name.name)
      ids.insert(name.id)
    }
    #expect(seen.count == 100_000)
    #expect(ids.count == 100_000)
  }

  @Test func `the same number gives the same name, and another seed another one`() {
    #expect(TenantNames(seed: 1)[7] == TenantNames(seed: 1)[7])
    #expect(TenantNames(seed: 1)[7].name != TenantNames(seed: 2)[7].name)
  }

  @Test(arguments: 0..<20) func `ids keep to the alphabet of tenants`(index: Int) {
    #expect(TenantNames(seed: 3)[index * 7_919].id.isWellFormed)
  }
}
