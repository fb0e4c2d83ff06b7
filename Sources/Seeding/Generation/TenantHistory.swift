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
          from: beginning, until: until)
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

  /// The plan version in force on a day.
  package func plan(on day: UTCDay) -> Plan? { assignments.last { $0.from <= day }?.plan }

  /// When its services reported last; `nil` where they never have.
  package var lastEventAt: Timestamp? {
    let last = curves.filter { !$0.hours.isEmpty }.map(\.hours.upperBound).max()
    return last.map { Timestamp(seconds: $0 * 3_600 - 1) }
  }
}

