import Domain

/// What happens to everybody now and then: short incidents that somebody resolves, and notes.
/// Added to the told tenants, so that none has an empty half year.
struct Routine: Sendable {
  private let seed: UInt64

  init(seed: UInt64) { self.seed = seed }

  /// The tenant with a few incidents and notes more, at ages of its own, while it was active.
  func added(to tenant: TenantSeed) -> TenantSeed {
    let random = SeedRandom(seed: seed, "routine \(tenant.id)")
    var tenant = tenant
    let youngest = tenant.usageEnds?.minutes ?? 0
    for index in 0..<4 {
      let opened =
        (7 + index * 43 + random.below(36, index)) * 1_440 + random.below(1_440, index, 1)
      guard opened < tenant.created.minutes, opened > youngest + 1_440 else { continue }
      tenant.incidents.append(
        TenantSeed.Incident(
          opened: Age(minutes: opened),
          resolvedAfter: Age(minutes: 8 + random.below(340, index, 2)),
          severity: random.below(4, index, 3) == 0 ? .error : .warning,
          text: Self.causes[random.below(Self.causes.count, index, 4)], by: "monitor"))
    }
    for index in 0..<3 {
      let age = (4 + index * 57 + random.below(50, index, 5)) * 1_440 + random.below(600, index, 6)
      guard age < tenant.created.minutes, age > youngest else { continue }
      tenant.notes.append(
        TenantSeed.Note(
          age: Age(minutes: age), by: "sam",
          text: Self.notes[random.below(Self.notes.count, index, 7)]))
    }
    return tenant
  }

  private static let causes = [
    "gateway returned 503", "events arrived an hour late", "duplicates after a failover",
    "clock of a host adrift", "service token renewed too late", "torn lines after a restart",
    "queue 20 minutes behind", "one host sent no events", "storage samples missing",
  ]
  private static let notes = [
    "quarterly call: content", "asked for the invoice as CSV", "new technical contact",
    "wants a forecast for next quarter", "asked how seats are counted",
    "maintenance window agreed", "asked for the status of their incident",
    "interested in share links", "billing address changed",
  ]
}
