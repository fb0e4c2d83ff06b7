internal import Domain
internal import GRDB

extension IngestSession {
  enum Verdict: Equatable {
    case accepted
    case duplicate
    case refused(Refusal)
  }

  /// Decides on one event and, where it is accepted, puts it into its bucket. A duplicate is one
  /// whatever its time: a file read again in a later year changes nothing. The caller may keep the
  /// key of an accepted event itself.
  func judge(
    _ event: UsageEvent, _ earlier: UInt64?, _ rules: IngestRules, _ rows: borrowing BucketRows,
    _ db: Database, keepsKey: Bool = true
  ) throws -> Verdict {
    if let earlier {
      return earlier == event.payload
        ? .duplicate
        : Self.refused(
          .conflict, .idempotencyKey,
          "was admitted with other contents, which stand; send a correction under a key of its own")
    }
    switch places.place(of: event.timestamp, rules) {
    case .own, .adjustment: break
    case .late(_, let reason):
      guard rules.permit?.covers(event, of: tenants.name(event.tenant)) ?? false else {
        return Self.refused(.tooLate, .timestamp, reason)
      }
    case .refused(let code, let reason): return Self.refused(code, .timestamp, reason)
    }
    let tenant = tenants[event.tenant]
    guard tenant > 0 else {
      return Self.refused(
        .unknownTenant, .tenantID, "is not in the catalog; import it, then retry")
    }
    var voided: UsageEvent.Kind?
    if event.kind == .correction || event.kind == .void {
      if let refusal = try check(event, rules, db, &voided) { return refusal }
    }
    guard try apply(event, tenant, voided, rows) else {
      return Self.refused(
        .overflow, .quantity,
        "does not fit into the bucket of \(event.meter.rawValue) on \(event.timestamp.day), which "
          + "holds about 4.4 x 10^12 units, or 8 x 10^5 GB-months; void what is wrong in it, "
          + "then retry")
    }
    if keepsKey { pending.insert(KeyEntry(key: event.key, payload: event.payload)) }
    remember(event, of: tenant)
    return .accepted
  }

  /// What an accepted event leaves beside its bucket and its own key.
  private func remember(_ event: UsageEvent, of tenant: Int64) {
    if event.kind == .void {
      pending.insert(KeyEntry(key: event.corrects.voidMark, payload: event.payload))
    }
    if event.timestamp > newestEvent[tenant] ?? Timestamp(microseconds: .min) {
      newestEvent[tenant] = event.timestamp
    }
  }

  /// What stands against a correction or void, and what kind of event a void takes back.
  private func check(
    _ event: UsageEvent, _ rules: IngestRules, _ db: Database, _ voided: inout UsageEvent.Kind?
  ) throws -> Verdict? {
    guard let target = try payload(of: event.corrects, db) else {
      return Self.refused(
        .unknownCorrection, .corrects,
        "names a key that was not admitted before; send that event first, then retry")
    }
    if event.kind == .correction {
      return event.meter == .seat
        ? Self.refused(
          .invalidField, .kind,
          "does not apply to seat, which is a level; void the sample and send the right one") : nil
    }
    voided = rules.voided(event, target)
    guard voided != nil else {
      return Self.refused(
        .conflict, .corrects,
        "names a correction or a void, or an event of another unit, quantity, timestamp or basis; "
          + "a void repeats all four of a usage or gauge event")
    }
    guard try payload(of: event.corrects.voidMark, db) == nil else {
      return Self.refused(.conflict, .corrects, "names an event that is void already")
    }
    return nil
  }

  private static func refused(
    _ code: DeadLetterCode, _ field: Refusal.Field, _ reason: String
  ) -> Verdict { .refused(Refusal(code, field, reason)) }

  func payload(of key: Digest128, _ db: Database) throws -> UInt64? {
    if let payload = pending.payload(of: key) ?? leaving.payload(of: key) { return payload }
    return try runs.payload(of: key, db)
  }
}
