import Domain
import MeteringEmitter

/// Takes a sample of every tenant once in each interval, whatever happens in between.
///
/// What was measured is saved as a checkpoint before the first event is emitted: after a crash
/// the same samples are emitted again, never others under the same keys.
struct StorageRounds {
  let emitter: Emitter
  /// In seconds.
  let interval: Int64
  let clock: () -> Timestamp
  /// Bytes of each tenant.
  let measure: () throws -> [TenantID: Int64]

  func run() throws {
    var last = try StorageRound.read(emitter.cursor)
    if let pending = last, !pending.isDone { last = try emit(pending) }
    let now = clock()
    let slot = now.seconds.flooredQuotient(interval)
    guard last.map({ $0.slot < slot }) ?? true else { return }
    var sizes = try measure()
    // A tenant whose folder is gone stores nothing; unsaid, its last sample would go on counting.
    for (tenant, bytes) in last?.sizes ?? [:] where bytes > 0 && sizes[tenant] == nil {
      sizes[tenant] = 0
    }
    let round = StorageRound(slot: slot, at: now.seconds, isDone: false, sizes: sizes)
    try emitter.checkpoint(round.text)
    _ = try emit(round)
  }

  private func emit(_ round: StorageRound) throws -> StorageRound {
    for (tenant, bytes) in round.sizes.sorted(by: { $0.key < $1.key }) {
      try emitter.emit(
        UsageFact(
          tenant: tenant, meter: .storageGBMonth, quantity: Self.gigabytes(bytes),
          at: Timestamp(seconds: round.at), kind: .gauge, key: "\(tenant)-\(round.at)"))
    }
    var done = round
    done.isDone = true
    try emitter.checkpoint(done.text)
    return done
  }

  /// 10⁹ bytes are a gigabyte, a kilobyte is a millionth of it; half a kilobyte is rounded up.
  private static func gigabytes(_ bytes: Int64) -> Quantity {
    Quantity(micro: (bytes + 500) / 1000)
  }
}
