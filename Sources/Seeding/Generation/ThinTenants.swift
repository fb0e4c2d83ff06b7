import Domain

/// The many: tenants that nobody tells a story about, with plausible plans, sizes and ages.
struct ThinTenants: Sendable {
  private let random: SeedRandom
  private let names: TenantNames
  /// Partners repeated by share, to be drawn from.
  private let partners: [PartnerID]

  init(description: SeedDescription, seed: UInt64) {
    random = SeedRandom(seed: seed, "thin")
    names = TenantNames(seed: seed)
    partners = description.partners.flatMap { Array(repeating: $0.partner.id, count: $0.share) }
  }

  subscript(index: Int) -> TenantSeed? {
    guard !partners.isEmpty else { return nil }
    let name = names[index]
    let size = Size(random.below(1_000, index, 1))
    let created = Age(minutes: age(index))
    var seed = TenantSeed(
      id: name.id, partnerID: partners[random.below(partners.count, index, 2)],
      name: name.name, region: name.region, trait: .steady, created: created,
      plans: [.init(plan: size.plan, age: created, by: "import")])
    seed.statuses = statuses(index, created: created)
    seed.usage = usage(index, size: size)
    seed.incidents = incidents(index, created: created)
    return seed
  }

  /// From an hour to four years, the younger the denser.
  private func age(_ index: Int) -> Int {
    let span = 1_460 * 1_440
    return 60 + min(random.below(span, index, 3), random.below(span, index, 4))
  }

  private func statuses(_ index: Int, created: Age) -> [TenantSeed.StatusChange] {
    let draw = random.below(1_000, index, 5)
    let later = Age(minutes: random.below(max(1, min(created.minutes, 60 * 1_440)), index, 6))
    switch (draw, created.minutes) {
    case (_, ..<43_200) where draw < 550:
      return [.init(status: .trial, age: created, by: "import", reason: "trial of thirty days")]
    case (..<18, _):
      return [.init(status: .suspended, age: later, by: "import", reason: "unpaid for 60 days")]
    case (..<24, _):
      return [.init(status: .deleted, age: later, by: "import", reason: "contract ended")]
    default: return []
    }
  }

  private func usage(_ index: Int, size: Size) -> [Meter: UsageShape] {
    let growth = random.below(21, index, 8) - 9
    let rhythm = Rhythm.allCases[random.below(Rhythm.allCases.count, index, 9)]
    func shape(_ range: ClosedRange<Int>, _ part: Int, noise: Int) -> UsageShape {
      let width = range.upperBound - range.lowerBound
      let skewed = min(random.below(width, index, part), random.below(width, index, part + 1))
      return UsageShape(
        level: Quantity(micro: Int64(range.lowerBound + skewed) * Quantity.perUnit),
        growth: growth, rhythm: rhythm, noise: noise)
    }
    var shapes: [Meter: UsageShape] = [
      .ingestUnit: shape(size.ingest, 10, noise: 12),
      .seat: shape(size.seats, 14, noise: 0),
    ]
    if random.below(100, index, 16) < 60 {
      shapes[.queryCredit] = shape(size.credits, 12, noise: 20)
    }
    if random.below(100, index, 17) < 45 {
      shapes[.storageGBMonth] = shape(size.storage, 18, noise: 0)
    }
    return shapes
  }

  /// One in forty has had an incident in the last three weeks; one in five of those is open.
  private func incidents(_ index: Int, created: Age) -> [TenantSeed.Incident] {
    guard random.below(40, index, 20) == 0 else { return [] }
    let opened = 30 + random.below(min(created.minutes, 21 * 1_440), index, 21)
    guard opened < created.minutes else { return [] }
    let isOpen = random.below(5, index, 22) == 0
    let causes = Self.causes
    return [
      TenantSeed.Incident(
        opened: Age(minutes: opened),
        resolvedAfter: isOpen ? nil : Age(minutes: 1 + random.below(opened, index, 23)),
        severity: random.below(3, index, 24) == 0 ? .error : .warning,
        text: causes[random.below(causes.count, index, 25)], by: "monitor")
    ]
  }

  private static let causes = [
    "gateway returned 503", "events arrive hours late", "duplicates after a failover",
    "clock of a host adrift", "service token expired", "torn lines after a restart",
    "quantities of zero only", "queue 20 minutes behind",
  ]
}
