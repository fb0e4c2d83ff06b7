import Domain
import Metering

extension TenantHistory {
  /// What the services of a noisy tenant have got wrong: real lines, refused by the real decoder.
  /// They stand one after the other in one file of the tenant's own.
  func deadLetters() -> [DeadLetter] {
    guard isTold, seed.trait == .noisy, let curve = curves.first else { return [] }
    let random = SeedRandom(seed: 0, "slips \(seed.id)")
    let slips = FeedSlip.allCases.filter { $0 != .forgottenTenant }
    let encoder = EventEncoder(format: .ndjson)
    var letters: [DeadLetter] = []
    var offset: Int64 = 0
    for number in 0..<6 {
      let hours = (6 - number) * 120 + random.below(96, number)
      let at = asOf.advanced(
        bySeconds: -Int64(hours) * 3_600 - Int64(random.below(3_600, number, 1)))
      var draft = FeedEvent(
        tenant: seed.id, meter: curve.meter, quantity: curve.amount(on: at.day), timestamp: at,
        key: "\(seed.id)-\(number)"
      ).draft
      slips[random.below(slips.count, number, 2)].spoil(&draft)
      var line: [UInt8] = []
      encoder.append(draft, to: &line)
      if let letter = Self.letter(line, at: offset, of: seed.id, seen: at) {
        letters.append(letter)
      }
      offset += Int64(line.count)
    }
    return letters
  }

  private static func letter(
    _ line: [UInt8], at offset: Int64, of tenant: TenantID, seen: Timestamp
  ) -> DeadLetter? {
    var decoder = BatchDecoder(
      format: .ndjson, digests: EventDigests(key: SipKey(low: 0, high: 0)))
    var batch = EventBatch()
    _ = decoder.decode(line.span, isClosed: true, into: &batch)
    return batch.rejections.first.map { rejection in
      DeadLetter(
        code: rejection.code, reason: rejection.reason, column: rejection.column,
        file: "\(tenant)-uploads.ndjson", offset: offset, bytes: Array(line.dropLast()),
        tenantID: tenant, firstSeen: seen.advanced(bySeconds: 2))
    }
  }
}
