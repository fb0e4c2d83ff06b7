package import Domain

/// Which buckets to recompute.
package struct RecountQuery: Sendable {
  /// Half open; `nil` is all days.
  package var days: Range<UTCDay>?
  package var tenant: TenantID?
  package var meter: Meter?
  /// How many in a million, drawn by tenant, meter, day and seed.
  package var perMillion: Int = 1_000_000
  package var seed: UInt64 = 42
  /// Whatever the draw says, these too.
  package var also: Set<RecountKey> = []

  package init(
    days: Range<UTCDay>? = nil, tenant: TenantID? = nil, meter: Meter? = nil,
    perMillion: Int = 1_000_000, seed: UInt64 = 42
  ) {
    self.days = days
    self.tenant = tenant
    self.meter = meter
    self.perMillion = perMillion
    self.seed = seed
  }

  /// The same draw for the same seed, whatever else there is.
  package func includes(_ key: RecountKey) -> Bool {
    if also.contains(key) { return true }
    if let days, !days.contains(key.day) { return false }
    if let meter, meter != key.meter { return false }
    if let tenant, tenant != key.tenantID { return false }
    guard perMillion < 1_000_000 else { return true }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ seed
    for byte in (key.tenantID.rawValue + key.meter.rawValue).utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    var random = SeededRandom(seed: hash ^ UInt64(UInt32(bitPattern: key.day.daysSince1970)))
    return random.chance(perMillion: perMillion)
  }
}
