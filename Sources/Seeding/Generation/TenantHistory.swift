package import Domain

/// One tenant's life as it was generated: everything that goes into the store about it follows
/// from this by pure functions.
package struct TenantHistory: Sendable {
  package let seed: TenantSeed
  package let asOf: Timestamp
  /// Told tenants have long histories with hour detail, generated ones short and coarse ones.
  package let isTold: Bool
  /// Days of which there are buckets, oldest first.
  package let days: Range<UTCDay>
  package let createdAt: Timestamp
  package let assignments: [SeededAssignment]
  package let curves: [UsageCurve]

  init(
    _ seed: TenantSeed, isTold: Bool, options: SeedOptions, shelf: PlanShelf
  ) throws {
    self.seed = seed
    self.isTold = isTold
    asOf = options.asOf
    createdAt = seed.created.before(options.asOf)
    assignments = try shelf.assignments(of: seed, asOf: options.asOf)
    let back = isTold ? options.days : options.thinDays
    let tomorrow = options.asOf.day.advanced(by: 1)
    days = min(max(createdAt.day, tomorrow.advanced(by: -back)), tomorrow)..<tomorrow
    let beginning = createdAt
    let until = seed.usageEnds.map { $0.before(options.asOf) } ?? options.asOf
    curves = Meter.allCases.compactMap { meter in
      seed.usage[meter].map { shape in
        UsageCurve(
          meter: meter, shape: shape, tenant: seed.id, seed: options.seed, asOf: options.asOf,
          from: isTold ? beginning : max(beginning, Self.thinStart(meter, options)), until: until,
          batching: isTold ? nil : Self.batching(seed.id, meter, options))
      }
    }
  }

  /// Daily buckets of some days, by meter and day, without empty ones.
  package func usage(in wanted: Range<UTCDay>) -> [DailyUsage] {
    var found: [DailyUsage] = []
    for curve in curves {
      var day = max(wanted.lowerBound, days.lowerBound)
      while day < min(wanted.upperBound, days.upperBound) {
        let amount = curve.amount(on: day)
        if amount.micro > 0 {
          found.append(DailyUsage(day: day, meter: curve.meter, micro: curve.bucketMicro(amount)))
        }
        day = day.advanced(by: 1)
      }
    }
    return found
  }

  /// Generated tenants have levels of the last week only: the rows of a level, one a day, would be
  /// the larger part of the store.
  private static func thinStart(_ meter: Meter, _ options: SeedOptions) -> Timestamp {
    let days = meter == .seat || meter == .storageGBMonth ? 6 : options.thinDays - 1
    return options.asOf.day.advanced(by: -min(days, options.thinDays - 1)).start
  }

  /// Generated tenants report once a day, and credits every fourth day.
  private static func batching(
    _ tenant: TenantID, _ meter: Meter, _ options: SeedOptions
  ) -> UsageCurve.Batching {
    let hour = SeedRandom(seed: options.seed, tenant.rawValue).below(24, 1)
    return UsageCurve.Batching(hour: hour, everyDays: meter == .queryCredit ? 4 : 1)
  }

  /// The plan version in force on a day.
  package func plan(on day: UTCDay) -> Plan? { assignments.last { $0.from <= day }?.plan }

  /// When its services reported last; `nil` where they never have.
  package var lastEventAt: Timestamp? { curves.compactMap { $0.lastReport(by: asOf) }.max() }
}
