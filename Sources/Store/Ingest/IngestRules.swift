package import Domain

/// The rules of admission that the store asks for while it takes a piece in; they belong to
/// metering, which the store does not know.
package struct IngestRules: Sendable {
  /// Where an event of a moment goes.
  package enum Place: Equatable, Sendable {
    /// To the buckets of its own period, which is open.
    case own
    /// Its period is closed; billed in this one, which names the old.
    case adjustment(into: BillingPeriod)
    /// The same, but so late that only an approved backfill lets it in; without one it is refused
    /// for the reason.
    case late(into: BillingPeriod, otherwise: String)
    /// For what its time is.
    case refused(DeadLetterCode, reason: String)
  }

  /// The worker's clock: the time of the batch.
  package var now: Timestamp
  /// Events after this moment are asked for one by one, others once for each of their periods.
  package var latest: Timestamp
  package var place: @Sendable (Timestamp) -> Place
  /// The kind of the event that was admitted with this payload digest, if a void repeats it.
  package var voided: @Sendable (UsageEvent, UInt64) -> UsageEvent.Kind?
  /// Where a field stands in a line of a file, and what it says.
  package var quote: @Sendable (Refusal.Field, _ line: [UInt8], _ file: String) -> Refusal.Place?
  /// How long the keys of admitted events are kept, in seconds.
  package var keysKept: Int64
  /// What an approved backfill lets in, however late.
  package var permit: LatePermit?

  package init(
    now: Timestamp, latest: Timestamp, keysKept: Int64 = 400 * 86_400, permit: LatePermit? = nil,
    place: @escaping @Sendable (Timestamp) -> Place,
    voided: @escaping @Sendable (UsageEvent, UInt64) -> UsageEvent.Kind?,
    quote: @escaping @Sendable (Refusal.Field, [UInt8], String) -> Refusal.Place? = { _, _, _ in
      nil
    }
  ) {
    self.now = now
    self.latest = latest
    self.keysKept = keysKept
    self.permit = permit
    self.place = place
    self.voided = voided
    self.quote = quote
  }
}
