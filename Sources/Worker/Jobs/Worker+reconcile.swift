internal import Domain
internal import Store

extension Worker {
  /// Recomputes a sample, and every bucket that has an open incident, and opens or closes incidents
  /// by what it finds. A bucket that cannot be proven because a file is gone is neither.
  package func reconcile(
    perMillion: Int, seed: UInt64, progress: (Int64, Int64) throws -> Void = { _, _ in }
  ) throws -> ReconcileReport {
    let known = try store.reconcileFindings()
    var query = RecountQuery(perMillion: perMillion, seed: seed)
    query.also = known
    let report = try recount(query, progress: progress)
    let findings = report.deviations.map(ReconcileFinding.init)
    let gone = known.subtracting(report.differences.map(\.key))
    let now = clock()
    let outcome = try store.reconcile(findings, gone: gone, at: now)
    try store.record(report.summary, by: .reconcile, at: now)
    return ReconcileReport(recount: report, outcome: outcome)
  }
}

extension ReconcileFinding {
  fileprivate init(_ difference: RecountReport.Difference) {
    let key = difference.key
    self.init(
      key: key, cause: difference.cause.rawValue,
      text:
        "\(key.meter.rawValue) of \(key.day) differs from its files (\(difference.cause.rawValue)): "
        + "the store has \(Self.words(Int128(difference.stored), of: key.meter, difference.storedEvents)), "
        + "the files "
        + Self.words(difference.recomputed, of: key.meter, difference.recomputedEvents))
  }
  /// `1,234.5 GB-hours of 1 event`, to the last micro-GB-second: two amounts that differ look it.
  private static func words(_ units: Int128, of meter: Meter, _ events: Int64) -> String {
    let isStorage = meter == .storageGBMonth
    let perUnit = Int128(Quantity.perUnit) * (isStorage ? 3600 : 1)
    let amount = DecimalText.grouped(Rational(units, over: perUnit).decimal(atMost: 10))
    return "\(amount)\(isStorage ? " GB-hours" : "") of "
      + (events == 1 ? "1 event" : "\(events) events")
  }
}
