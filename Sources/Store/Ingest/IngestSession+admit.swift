internal import Domain
internal import GRDB

extension IngestSession {
  /// Decides on every line of a piece. Nothing is written.
  package func admit(_ piece: IngestPiece, _ rules: IngestRules) throws {
    try access { db in
      // One view of the store for all lookups, instead of one each.
      try db.inTransaction(.deferred) {
        try admit(piece, rules, db)
        return .commit
      }
    }
    take(piece)
  }

  private func admit(_ piece: IngestPiece, _ rules: IngestRules, _ db: Database) throws {
    if needsLoad {
      try runs.load(db)
      needsLoad = false
    }
    try tenants.extend(piece.tenants, db)
    let order = KeyOrder(piece.events)
    var known = [UInt64?](repeating: nil, count: piece.events.count)
    try runs.lookUp(db, order, piece.events, found: &known)
    let repeats = lookUpPending(order, piece.events, &known)
    let rows = try BucketRows(db)
    let isPlain = piece.events.allSatisfy { $0.kind == .usage || $0.kind == .gauge }
    var isNew = [Bool](repeating: false, count: piece.events.count)
    for index in piece.events.indices {
      if index % Self.ahead == 0 { warm(piece.events, from: index) }
      let event = piece.events[index]
      let repeated = repeats[index]
      let earlier =
        known[index] ?? (repeated == .later ? pending.payload(of: event.key) : nil)
      // A key that nobody asks for before the piece ends waits until then.
      let waits = isPlain && repeated == .never
      let verdict = try judge(event, earlier, rules, rows, db, keepsKey: !waits)
      isNew[index] = waits && verdict == .accepted
      count(verdict, event, piece, rules)
    }
    // In the order of the table, which walks through memory instead of leaping.
    for place in order.places where isNew[place.index] {
      let event = piece.events[place.index]
      pending.insert(KeyEntry(key: event.key, payload: event.payload))
    }
  }

  /// Events whose buckets are fetched into the processor's caches at once.
  private static let ahead = 256

  /// Looks at the buckets of the next events in two short loops, so that the processor waits for
  /// many of them at a time and not for one after the other.
  private func warm(_ events: [UsageEvent], from start: Int) {
    let next = start..<min(events.count, start + Self.ahead)
    warmed.removeAll(keepingCapacity: true)
    for index in next {
      let event = events[index]
      let key = BucketKey(
        tenant: tenants[event.tenant], meter: event.meter, day: event.timestamp.day)
      warmed.append(buckets.position(of: key) ?? -1)
    }
    var sum: Int64 = 0
    for index in next where warmed[index - start] >= 0 {
      sum &+= buckets.look(warmed[index - start], hour: events[index].timestamp.hourOfDay)
    }
    seen = sum
  }

  /// How often a key stands in a piece.
  private enum Repeat { case never, first, later }

  private func lookUpPending(
    _ order: KeyOrder, _ events: [UsageEvent], _ known: inout [UInt64?]
  ) -> [Repeat] {
    var repeats = [Repeat](repeating: .never, count: events.count)
    var previous: Int?
    for place in order.places {
      let key = events[place.index].key
      if let before = previous, events[before].key == key {
        if repeats[before] == .never { repeats[before] = .first }
        repeats[place.index] = .later
      }
      previous = place.index
      if pending.count > 0, known[place.index] == nil {
        known[place.index] = pending.payload(of: key)
      }
    }
    return repeats
  }

  private func count(
    _ verdict: Verdict, _ event: UsageEvent, _ piece: IngestPiece, _ rules: IngestRules
  ) {
    switch verdict {
    case .accepted: counts.accepted += 1
    case .duplicate: counts.duplicates += 1
    case .refused(let code, let reason):
      counts.deadLetters[code, default: 0] += 1
      let letter = DeadLetter(
        code: code, reason: reason, file: piece.file.name, offset: event.offset,
        bytes: piece.line(of: event), tenantID: piece.tenants[Int(event.tenant)],
        firstSeen: rules.now)
      letters.append((letter, piece.file.id))
    }
  }

  private func take(_ piece: IngestPiece) {
    for letter in piece.letters {
      counts.deadLetters[letter.code, default: 0] += 1
      letters.append((letter, piece.file.id))
    }
    counts.lines += Int64(piece.lines)
    counts.bytes += piece.bytes
    let first = files[piece.file.id]?.bytes.lowerBound ?? piece.firstByte
    files[piece.file.id] = (piece.file, first..<max(first, piece.file.consumed))
  }
}
