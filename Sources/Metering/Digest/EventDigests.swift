package import Domain

/// The digests by which events are told apart, under one store's key.
///
/// What is hashed here is kept in stores for more than a year: the order, widths and numbers below
/// never change; a new rule needs a new key.
package struct EventDigests: Equatable, Sendable {
  package let key: SipKey

  package init(key: SipKey) { self.key = key }

  /// The digest of (tenant, source service, idempotency key), parts of one text. Their lengths
  /// come first, so that ("a", "bc") and ("ab", "c") differ.
  @inline(__always)
  func event(
    _ text: Span<UInt8>, tenant: Range<Int>, source: Range<Int>, idempotencyKey: Range<Int>
  ) -> Digest128 {
    var hasher = SipHasher(key: key, wide: true)
    let lengths =
      UInt64(tenant.count) | UInt64(source.count) << 16 | UInt64(idempotencyKey.count) << 32
    hasher.append(word: lengths)
    hasher.append(text, tenant)
    hasher.append(text, source)
    hasher.append(text, idempotencyKey)
    return hasher.finish128()
  }

  /// The digest of one identifier.
  func name(_ text: Span<UInt8>, _ name: Range<Int>) -> UInt64 {
    var hasher = SipHasher(key: key, wide: false)
    hasher.append(text, name)
    return hasher.finish64()
  }

  /// The same over strings, for tests and for looking one event up.
  package func event(tenant: String, source: String, idempotencyKey: String) -> Digest128 {
    let bytes = Array(tenant.utf8) + Array(source.utf8) + Array(idempotencyKey.utf8)
    let sourceStart = tenant.utf8.count
    let keyStart = sourceStart + source.utf8.count
    return event(
      bytes.span, tenant: 0..<sourceStart, source: sourceStart..<keyStart,
      idempotencyKey: keyStart..<bytes.count)
  }

  /// The digest of what is billed: equal for every spelling and form of one event.
  @inline(__always)
  package func payload(
    meter: Meter, quantity: Quantity, timestamp: Timestamp, kind: UsageEvent.Kind,
    corrects: Digest128, basis: UsageEvent.Basis
  ) -> UInt64 {
    var hasher = SipHasher(key: key, wide: false)
    let words = UInt64(meter.number) | UInt64(kind.rawValue) << 8 | UInt64(basis.rawValue) << 16
    hasher.append(word: words)
    hasher.append(word: UInt64(bitPattern: quantity.micro))
    hasher.append(word: UInt64(bitPattern: timestamp.microseconds))
    hasher.append(word: corrects.high)
    hasher.append(word: corrects.low)
    return hasher.finish64()
  }

  /// Whether a void repeats the unit, quantity, timestamp and basis of the event that was admitted
  /// with this payload digest. An event can be voided whether it came as usage or as a gauge; a
  /// correction cannot (send its opposite instead).
  package func does(_ void: UsageEvent, repeat payload: UInt64) -> Bool {
    [UsageEvent.Kind.usage, .gauge].contains { kind in
      payload
        == self.payload(
          meter: void.meter, quantity: void.quantity, timestamp: void.timestamp, kind: kind,
          corrects: .zero, basis: void.basis)
    }
  }
}

extension Meter {
  /// Its number in payload digests.
  fileprivate var number: UInt8 {
    switch self {
    case .ingestUnit: 0
    case .storageGBMonth: 1
    case .queryCredit: 2
    case .seat: 3
    }
  }
}
