internal import Domain

extension IngestSession {
  /// What each event of a block adds, for those that need no closer look: usage with a new key, of a
  /// known tenant, in an open period, with its bucket in the table.
  func measure(_ events: [UsageEvent], _ block: Range<Int>, _ rules: IngestRules) {
    amounts.removeAll(keepingCapacity: true)
    // Copies, which share their memory, instead of an access to the session for each event.
    let (found, tenants) = (found, tenants)
    var (amounts, places) = ([HourAmount](), places)
    swap(&amounts, &self.amounts)
    for index in block {
      let amount =
        found.isNew(index) ? Self.amount(of: events[index], tenants, &places, rules) : .none
      amounts.append(amount)
    }
    buckets.locate(&amounts)
    swap(&amounts, &self.amounts)
  }

  private static let perHour = Timestamp.perHour

  @inline(__always)
  private static func amount(
    of event: UsageEvent, _ tenants: TenantNumbers, _ places: inout PlaceCache,
    _ rules: IngestRules
  ) -> HourAmount {
    guard case .usage = event.kind, let weight = weight(of: event, &places, rules) else {
      return .none
    }
    let tenant = tenants[event.tenant]
    let hours = event.timestamp.microseconds / perHour
    let (units, overflow) = event.quantity.micro.multipliedReportingOverflow(by: weight)
    guard tenant > 0, hours >= 0, !overflow else { return .none }
    return HourAmount(
      word: BucketKey(tenant: tenant, meter: event.meter, day: hours / 24).word,
      hour: Int32(truncatingIfNeeded: hours % 24), units: units)
  }

  /// What its quantity is multiplied by; `nil` where that is not all.
  @inline(__always)
  private static func weight(
    of event: UsageEvent, _ places: inout PlaceCache, _ rules: IngestRules
  ) -> Int64? {
    guard let seconds = places.secondsPerMonth(ofOwn: event.timestamp, rules) else { return nil }
    switch event.meter {
    case .ingestUnit, .queryCredit: return 1
    case .seat: return nil
    case .storageGBMonth:
      switch event.basis {
      case .gbHour: return 3600
      case .gbMonth: return seconds
      }
    }
  }
}
