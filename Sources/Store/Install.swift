package import Domain

/// Who a store is: decided when it is made, never changed afterwards.
package struct Install: Equatable, Sendable {
  /// Random; signatures are bound to it, so that nothing signed for one store counts in another.
  package var id: String
  /// Rises when a store is put back from a backup, for the same reason.
  package var epoch: Int64
  package var currency: Currency
  /// Whether commands may name the time (`--now`): tests and demos only.
  package var hasTestClock: Bool
  package var isDemo: Bool
  /// 16 random bytes that key the digests of idempotency keys, so that nobody can choose keys
  /// that collide.
  package var hashKey: [UInt8]
  package var createdAt: Timestamp

  package init(
    id: String, epoch: Int64 = 1, currency: Currency, hasTestClock: Bool = false,
    isDemo: Bool = false, hashKey: [UInt8], createdAt: Timestamp
  ) {
    self.id = id
    self.epoch = epoch
    self.currency = currency
    self.hasTestClock = hasTestClock
    self.isDemo = isDemo
    self.hashKey = hashKey
    self.createdAt = createdAt
  }
}
