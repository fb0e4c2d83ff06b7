import Domain

/// The published plan versions, to find which one a tenant has on a day.
struct PlanShelf: Sendable {
  private let versions: [String: [Plan]]
  private let random: SeedRandom

  init(plans: [Plan], seed: UInt64) {
    versions = Dictionary(grouping: plans, by: \.id.plan).mapValues { versions in
      versions.sorted { $0.id < $1.id }
    }
    random = SeedRandom(seed: seed, "upgrades")
  }

  /// Assignments of a tenant's life up to a day. It moves to a newer version on the first of a
  /// month, some months after that became available; never before its plan exists at all.
  func assignments(of tenant: TenantSeed, asOf: Timestamp) throws -> [SeededAssignment] {
    var found: [SeededAssignment] = []
    for (index, change) in tenant.plans.enumerated() {
      let begin = change.age.before(asOf)
      let end =
        index + 1 < tenant.plans.count
        ? tenant.plans[index + 1].age.before(asOf) : asOf.advanced(bySeconds: 1)
      found += try versions(of: change, from: begin, to: end, tenant: tenant.id)
    }
    return found
  }

  private func versions(
    of change: TenantSeed.PlanChange, from begin: Timestamp, to end: Timestamp, tenant: TenantID
  ) throws -> [SeededAssignment] {
    guard let known = versions[change.plan], let first = known.first else {
      throw SeedError.unknownPlan(change.plan, tenant: tenant, known: versions.keys.sorted())
    }
    let current = known.last { $0.effective <= begin.day } ?? first
    var found: [SeededAssignment] = []
    let start = max(begin, current.effective.start)
    if start < end { found.append(SeededAssignment(plan: current, at: start, by: change.by)) }
    for newer in known where newer.id.version > current.id.version {
      let months = random.below(10, newer.id.version, Int(begin.day.daysSince1970))
      let day = (0..<months).reduce(newer.effective.month) { month, _ in month.next }.firstDay
      let at = max(day, newer.effective).start.advanced(bySeconds: 32_400)
      if at > found.last?.at ?? start && at < end {
        found.append(SeededAssignment(plan: newer, at: at, by: change.by))
      }
    }
    return found
  }
}
