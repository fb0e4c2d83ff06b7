import Domain
import Testing

@testable import Seeding

struct TraitTests {
  private func told(_ trait: TenantTrait) throws -> [TenantHistory] {
    let plot = try SeedFiles.plot()
    let histories = try (0..<plot.count).map(plot.history)
    return histories.filter { $0.seed.trait == trait }
  }

  /// The last thirty days against the thirty before, in percent of change.
  private func change(_ history: TenantHistory) throws -> Int {
    let curve = try #require(history.curves.first { $0.meter == .ingestUnit })
    func total(_ from: Int) -> Int64 {
      (0..<30).reduce(0) { sum, offset in
        sum + curve.amount(on: history.asOf.day.advanced(by: -from + offset)).micro
      }
    }
    return Int(total(30) * 100 / total(60)) - 100
  }

  @Test func `growing tenants have grown by a tenth in thirty days`() throws {
    for history in try told(.growing) { #expect(try change(history) >= 10, "\(history.seed.id)") }
  }

  @Test func `shrinking tenants have lost a tenth in thirty days`() throws {
    for history in try told(.shrinking) {
      #expect(try change(history) <= -10, "\(history.seed.id)")
    }
  }

  @Test func `tenants over their limit have passed it this month or the last`() throws {
    let recent = [SeedFiles.asOf.day.month, SeedFiles.asOf.day.month.previous]
    for history in try told(.overLimit) {
      let hard = history.limitCrossings().filter { $0.level == .hard }
      #expect(hard.contains { recent.contains($0.period) }, "\(history.seed.id)")
    }
  }

  @Test func `tenants near their limit have been warned and are not over it`() throws {
    let recent = [SeedFiles.asOf.day.month, SeedFiles.asOf.day.month.previous]
    for history in try told(.nearLimit) {
      let crossings = history.limitCrossings()
      #expect(
        crossings.contains { $0.level == .soft && recent.contains($0.period) },
        "\(history.seed.id)")
      #expect(
        !crossings.contains { $0.level == .hard && $0.period == recent[0] }, "\(history.seed.id)")
    }
  }

  @Test func `loss-making tenants lose by the rating, and no other does`() throws {
    let plot = try SeedFiles.plot()
    let costs = try ShippedPlans.costs()
    for number in 0..<plot.count {
      let history = try plot.history(number)
      let figures = try history.figures(costs: costs)
      let loses = (figures.marginBasisPoints ?? 0) < 0
      #expect(loses == (history.seed.trait == .lossMaking), "\(history.seed.id)")
    }
  }

  @Test func `suspended and deleted tenants use nothing any more`() throws {
    for history in try told(.suspended) + told(.deleted) {
      let today = history.asOf.day
      #expect(history.seed.status == (history.seed.trait == .deleted ? .deleted : .suspended))
      #expect(history.usage(in: today.advanced(by: -2)..<today).isEmpty, "\(history.seed.id)")
      #expect(!history.usage(in: history.days).isEmpty, "\(history.seed.id)")
    }
  }

  @Test func `noisy tenants have had four incidents in three months`() throws {
    for history in try told(.noisy) {
      let since = Age(days: 92).before(history.asOf)
      let recent = history.incidents(crossings: []).filter { $0.openedAt > since }
      #expect(recent.count >= 4, "\(history.seed.id)")
    }
  }

  @Test func `brand-new tenants are younger than a fortnight, trials are on trial`() throws {
    for history in try told(.brandNew) { #expect(history.seed.created < Age(days: 14)) }
    for history in try told(.trial) { #expect(history.seed.status == .trial) }
  }

  @Test func `steady tenants are calm`() throws {
    let costs = try ShippedPlans.costs()
    for history in try told(.steady) {
      let figures = try history.figures(costs: costs)
      #expect(history.seed.status == .active)
      #expect(figures.usagePercent ?? 0 < 80, "\(history.seed.id)")
    }
  }
}
