package import Domain

/// An endless sequence of metering records from a seed: tenants, amounts, faults and keys do not
/// depend on how fast it is asked or on which form it writes. Only the timestamp is given with each
/// call, since it is the caller who has a clock.
package struct EventGenerator: Sendable {
  package let settings: GeneratorSettings
  private let encoder: EventEncoder
  private var random: SeededRandom
  private var sequence = 0
  /// Good drafts that a duplicate may repeat, the newest at `sequence % 64`.
  private var recent: [EventDraft] = []

  package init(_ settings: GeneratorSettings) {
    self.settings = settings
    encoder = EventEncoder(format: settings.format)
    random = SeededRandom(seed: settings.seed)
  }

  package mutating func next(at now: Timestamp) -> GeneratedRecord {
    let draw = random.next(below: 1_000_000)
    let number = random.next(below: Int(Int32.max))
    if draw < settings.duplicates, !recent.isEmpty {
      return record(recent[number % recent.count], .duplicate)
    }
    let rest = draw - settings.duplicates
    let isLate = rest >= 0 && rest < settings.late
    let isInvalid = rest >= settings.late && rest < settings.late + settings.invalid
    let back = isLate ? 3_600 + Int64(number % (20 * 86_400 - 3_600)) : 0
    let draft = draft(at: now.advanced(bySeconds: -back))
    if isInvalid {
      let body = EventSpoiler.spoiled(draft, number: number, now: now, encoder: encoder)
      return GeneratedRecord(bytes: encoder.record(body), nature: .invalid)
    }
    remember(draft)
    return record(draft, isLate ? .late : .good)
  }

  private mutating func draft(at timestamp: Timestamp) -> EventDraft {
    sequence += 1
    let tenant = random.pick(settings.tenants) ?? "tenant-0001"
    let meter = random.pick(settings.meters) ?? .ingestUnit
    let amount = Int64(random.next(below: 1_000_000))
    var draft = EventDraft(
      tenant: tenant, meter: meter, quantity: Self.quantity(meter, amount),
      service: settings.service, idempotencyKey: "\(settings.run)-\(sequence)",
      timestamp: timestamp)
    switch meter {
    case .seat: draft.kind = "gauge"
    case .storageGBMonth: draft.basis = "gb_hour"
    case .ingestUnit, .queryCredit: break
    }
    return draft
  }

  /// 1–5,000 items, 0.01–100 credits, 0.001–200 GB-hours, 1–40 seats; `amount` is below a million.
  private static func quantity(_ meter: Meter, _ amount: Int64) -> Quantity {
    switch meter {
    case .ingestUnit: Quantity(micro: (1 + amount % 5_000) * Quantity.perUnit)
    case .queryCredit: Quantity(micro: (1 + amount % 10_000) * 10_000)
    case .storageGBMonth: Quantity(micro: (1 + amount % 200_000) * 1_000)
    case .seat: Quantity(micro: (1 + amount % 40) * Quantity.perUnit)
    }
  }

  private mutating func remember(_ draft: EventDraft) {
    if recent.count < 64 { recent.append(draft) } else { recent[sequence % 64] = draft }
  }

  private func record(
    _ draft: EventDraft, _ nature: GeneratedRecord.Nature
  ) -> GeneratedRecord {
    GeneratedRecord(bytes: encoder.record(encoder.body(of: draft)), nature: nature)
  }
}
