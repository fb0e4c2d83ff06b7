import Domain
import Store
import Testing

@testable import Seeding

struct TenantHistoryTests {
  @Test func `the timeline is in order, within the history, and of this tenant`() throws {
    let plot = try SeedFiles.plot(tenants: 300)
    for number in 0..<plot.count {
      let history = try plot.history(number)
      let entries = history.timeline(
        crossings: history.limitCrossings(), incidents: history.incidents(crossings: []))
      #expect(entries.map(\.at) == entries.map(\.at).sorted())
      #expect(entries.allSatisfy { $0.tenantID == history.seed.id && $0.at <= history.asOf })
      #expect(entries.allSatisfy { $0.at >= history.days.lowerBound.start })
    }
  }

  @Test func `a told tenant of half a year has something to tell of every kind of thing`() throws {
    let plot = try SeedFiles.plot()
    var kinds: Set<TimelineKind> = []
    for number in 0..<plot.count {
      let history = try plot.history(number)
      let crossings = history.limitCrossings()
      let entries = history.timeline(
        crossings: crossings, incidents: history.incidents(crossings: crossings))
      kinds.formUnion(entries.map(\.kind))
      if history.seed.created > Age(days: 60) { #expect(entries.count >= 2) }
    }
    #expect(kinds.isSuperset(of: [.status, .plan, .limit, .incident, .resolved, .note]))
  }

  @Test func `a hard limit that was passed has an incident that ends with its month`() throws {
    let plot = try SeedFiles.plot()
    for number in 0..<plot.count {
      let history = try plot.history(number)
      let crossings = history.limitCrossings().filter { $0.level == .hard }
      let opened = history.incidents(crossings: crossings).filter { $0.by == "worker" }
      #expect(opened.map(\.openedAt) == crossings.map(\.at))
      #expect(
        opened.map(\.resolvedAt)
          == crossings.map { $0.period < history.asOf.day.month ? $0.period.endDay.start : nil })
    }
  }

  @Test func `buckets hold exactly what the curves say`() throws {
    let plot = try SeedFiles.plot(tenants: 120)
    for number in 0..<plot.count {
      let history = try plot.history(number)
      let counts = history.buckets().filter { !$0.hours.isEmpty }
      let usage = history.usage(in: history.days).filter {
        $0.meter == .ingestUnit || $0.meter == .queryCredit
      }
      let sums = counts.map { bucket in
        DailyUsage(
          day: bucket.day, meter: bucket.meter,
          micro: bucket.hours.reduce(0) { $0 + $1.micro })
      }
      #expect(sums == usage, "\(history.seed.id)")
    }
  }

  @Test func `every plan of a history is in force when it is assigned`() throws {
    let plot = try SeedFiles.plot(tenants: 300)
    for number in 0..<plot.count {
      let assignments = try plot.history(number).assignments
      #expect(!assignments.isEmpty)
      #expect(assignments.allSatisfy { $0.plan.effective <= $0.from })
      #expect(assignments.map(\.from) == Array(Set(assignments.map(\.from))).sorted())
    }
  }

  @Test func `an unknown plan is named with the tenant and the known ones`() throws {
    let plot = SeedPlot(
      description: try SeedFiles.described(), plans: [],
      options: SeedOptions(asOf: SeedFiles.asOf))
    #expect(throws: SeedError.self) { try plot.history(0) }
  }
}
