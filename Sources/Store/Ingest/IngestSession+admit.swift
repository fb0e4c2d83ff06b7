internal import Domain
internal import GRDB

extension IngestSession {
  /// Decides on every line of a piece. What is written of it before the commit is known to nobody.
  package func admit(_ piece: IngestPiece, _ rules: IngestRules) throws {
    readsAhead = limits.readsAhead(piece)
    do {
      try readCold(piece)
      // A connection that reads: the writer may be busy with keys that are written ahead.
      try store.pool.read { try admit(piece, rules, $0) }
    } catch {
      forget()
      throw StoreError(error, path: store.path)
    }
    take(piece)
    try stage(rules)
  }

  private func admit(_ piece: IngestPiece, _ rules: IngestRules, _ db: Database) throws {
    if needsLoad {
      try runs.load(db)
      needsLoad = false
    }
    try tenants.extend(piece.tenants, db)
    let isClaimed = try lookUp(piece, db)
    let rows = try BucketRows(db)
    try readBuckets(of: piece, rows)
    for start in stride(from: 0, to: piece.events.count, by: Self.ahead) {
      let block = start..<min(piece.events.count, start + Self.ahead)
      measure(piece.events, block, rules)
      var next = start
      while true {
        let end = start + buckets.add(amounts, from: next - start)
        take(piece.events, next..<end, isClaimed: isClaimed)
        guard end < block.upperBound else { break }
        try judge(end, of: piece, rules, rows, db, isClaimed: isClaimed)
        next = end + 1
      }
    }
    newestOfPiece.move(to: &newestEvent, tenants)
  }

  /// Events that are measured before any of them is added.
  private static let ahead = 512

  /// Finds out which keys are known. Where no event names another, the keys of all others are taken
  /// into the table at once, in its order, which walks through memory instead of leaping; a key
  /// whose event is refused then is taken out again. True where that was done.
  private func lookUp(_ piece: IngestPiece, _ db: Database) throws -> Bool {
    found.reset(count: piece.events.count)
    try runs.lookUp(db, piece.order, into: &found)
    if staging != nil { leaving.lookUp(piece.order, into: &found) }
    let isClaimed = piece.isPlain
    if isClaimed {
      pending.claim(piece.order, into: &found)
    } else {
      pending.lookUp(piece.order, into: &found)
    }
    return isClaimed
  }

  /// Notes events that were added to their buckets.
  private func take(_ events: [UsageEvent], _ range: Range<Int>, isClaimed: Bool) {
    guard !range.isEmpty else { return }
    newestOfPiece.note(events, range)
    counts.accepted += Int64(range.count)
    guard !isClaimed else { return }
    for index in range {
      pending.insert(KeyEntry(key: events[index].key, payload: events[index].payload))
    }
  }

  /// Decides on an event that asks for a closer look.
  private func judge(
    _ index: Int, of piece: IngestPiece, _ rules: IngestRules, _ rows: borrowing BucketRows,
    _ db: Database, isClaimed: Bool
  ) throws {
    let event = piece.events[index]
    var earlier = found.payload(index)
    var isInTable = false
    if earlier == nil {
      isInTable = isClaimed && found.isNew(index)
      if !isInTable { earlier = pending.payload(of: event.key) }
    }
    let verdict = try judge(event, earlier, rules, rows, db, keepsKey: !isInTable)
    if isInTable, verdict != .accepted { pending.remove(event.key) }
    count(verdict, event, piece, rules)
  }

  private func count(
    _ verdict: Verdict, _ event: UsageEvent, _ piece: IngestPiece, _ rules: IngestRules
  ) {
    switch verdict {
    case .accepted: counts.accepted += 1
    case .duplicate: counts.duplicates += 1
    case .refused(let refusal):
      counts.deadLetters[refusal.code, default: 0] += 1
      let line = piece.line(of: event)
      let place = rules.quote(refusal.field, line, piece.file.name)
      let letter = DeadLetter(
        code: refusal.code, reason: refusal.sentence(place), column: place?.column,
        file: piece.file.name, offset: event.offset, bytes: line,
        tenantID: piece.tenants[Int(event.tenant)], firstSeen: rules.now)
      letters.append(letter, file: piece.file.id)
    }
  }

  private func take(_ piece: IngestPiece) {
    for letter in piece.letters {
      counts.deadLetters[letter.code, default: 0] += 1
      letters.append(letter, file: piece.file.id)
    }
    counts.lines += Int64(piece.lines)
    counts.bytes += piece.bytes
    let first = files[piece.file.id]?.bytes.lowerBound ?? piece.firstByte
    files[piece.file.id] = (piece.file, first..<max(first, piece.file.consumed))
  }
}
