internal import Domain
internal import GRDB

extension IngestSession {
  /// Decides on every line of a piece. Nothing is written.
  package func admit(_ piece: IngestPiece, _ rules: IngestRules) throws {
    try access { db in
      if needsLoad {
        try runs.load(db)
        needsLoad = false
      }
      try tenants.extend(piece.tenants, db)
      let order = KeyOrder(piece.events)
      var known = [UInt64?](repeating: nil, count: piece.events.count)
      try runs.lookUp(db, order, piece.events, found: &known)
      let repeated = lookUpPending(order, piece.events, &known)
      let rows = try BucketRows(db)
      for index in piece.events.indices {
        let event = piece.events[index]
        let earlier =
          known[index] ?? (repeated[index] ? pending.payload(of: event.key) : nil)
        let verdict = try judge(event, earlier, rules, rows, db)
        count(verdict, event, piece, rules)
      }
    }
    take(piece)
  }

  /// Also says which events have the same key as an earlier one of the piece.
  private func lookUpPending(
    _ order: KeyOrder, _ events: [UsageEvent], _ known: inout [UInt64?]
  ) -> [Bool] {
    var repeated = [Bool](repeating: false, count: events.count)
    var previous = Digest128.zero
    for place in order.places {
      let key = events[place.index].key
      repeated[place.index] = key == previous
      previous = key
      if pending.count > 0, known[place.index] == nil {
        known[place.index] = pending.payload(of: key)
      }
    }
    return repeated
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
