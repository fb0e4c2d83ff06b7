internal import Domain

extension IngestSession {
  /// Where a bucket is in the cache; reads it if it is not there.
  @inline(__always)
  func position(of key: BucketKey, _ rows: borrowing BucketRows) throws -> Int {
    if let position = buckets.position(of: key) { return position }
    guard readsAhead else { return buckets.add(try rows.load(key)) }
    try readAhead(key, rows)
    return buckets.position(of: key) ?? buckets.add(Bucket(key: key))
  }

  /// Reads all days of a month, once a batch: a large batch comes to most of them, and they stand
  /// together.
  private func readAhead(_ key: BucketKey, _ rows: borrowing BucketRows) throws {
    let first = key.monthStart
    guard monthsRead.insert(first).inserted else { return }
    for bucket in try rows.load(first, through: first.day.month.endDay.advanced(by: -1))
    where buckets.position(of: bucket.key) == nil {
      _ = buckets.add(bucket)
    }
  }

  /// Reads the buckets that a small piece comes to.
  func readBuckets(of piece: IngestPiece, _ rows: borrowing BucketRows) throws {
    guard !readsAhead, piece.events.count > 1 else { return }
    for bucket in try rows.load(missingBuckets(of: piece) { found.isNew($0) }) {
      _ = buckets.add(bucket)
    }
  }

  /// The buckets of some events of a piece that are not in the cache, in the order of the table: one
  /// after the other they share pages, which in the order of the events are read again and again.
  func missingBuckets(of piece: IngestPiece, _ isWanted: (Int) -> Bool) -> [BucketKey] {
    var missing: Set<BucketKey> = []
    for index in piece.events.indices where isWanted(index) {
      let event = piece.events[index]
      let key = BucketKey(
        tenant: tenants[event.tenant], meter: event.meter, day: event.timestamp.day)
      if key.tenant > 0, buckets.position(of: key) == nil { missing.insert(key) }
    }
    return missing.sorted()
  }
}
