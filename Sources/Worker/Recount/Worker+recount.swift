internal import Domain
package import Store
internal import Tracing

extension Worker {
  /// Recomputes buckets from their files and compares. Live ingest goes on meanwhile: all is held
  /// against one snapshot of the store.
  ///
  /// `progress` is told bytes read and in all, and ends the work by throwing.
  package func recount(
    _ query: RecountQuery, progress: (Int64, Int64) throws -> Void = { _, _ in }
  ) throws -> RecountReport {
    try traced("usage recount") { span in
      let report = try recounted(query, progress: progress)
      span.attributes.set("switchboard.buckets", value: .int64(Int64(report.buckets)))
      span.attributes.set(
        "switchboard.differences", value: .int64(Int64(report.differences.count)))
      return report
    }
  }

  private func recounted(
    _ query: RecountQuery, progress: (Int64, Int64) throws -> Void
  ) throws -> RecountReport {
    let sources = try store.recountSources(query)
    var tenants = Set(sources.stored.keys.map(\.tenantID))
    if let tenant = query.tenant { tenants.insert(tenant) }
    let all = query.perMillion >= 1_000_000 && query.tenant == nil
    var recount = Recount()
    for seed in sources.seeded { recount.add(seed) }
    var scan = SourceScan(sources, digests: digests)
    var lines: Int64 = 0
    try scan.run(progress: progress) { found in
      guard all || tenants.contains(found.tenantID) else { return }
      if recount.add(found.event, of: found.tenantID) { lines += 1 }
    }
    let totals = recount.totals(carriedThrough: sources.carried?.upperBound)
    let differences = compare(totals, sources, query, isComplete: scan.missing.isEmpty)
    // One that has no row, and should have, is a bucket too.
    let unstored = differences.count { sources.stored[$0.key] == nil }
    return RecountReport(
      watermark: sources.watermark, buckets: sources.stored.count + unstored, lines: lines,
      differences: differences, missing: scan.missing)
  }

  private func compare(
    _ totals: [RecountKey: Recount.Total], _ sources: RecountSources, _ query: RecountQuery,
    isComplete: Bool
  ) -> [RecountReport.Difference] {
    let seeded = Set(sources.seeded.map(\.key))
    // A day that only a seed has written has no bucket among the stored ones.
    // Nor has one between a last sample and the days over which levels are carried.
    let since = sources.carried?.lowerBound ?? UTCDay(daysSince1970: .max)
    let extra = totals.filter { key, total in
      sources.stored[key] == nil && !seeded.contains(key) && query.includes(key)
        && (total.events != 0 || key.day >= since)
    }.keys
    return (Array(sources.stored.keys) + extra).sorted().compactMap { key in
      let stored = sources.stored[key]
      let total = totals[key] ?? Recount.Total()
      let (units, events) = (stored?.units ?? 0, stored?.events ?? 0)
      guard Int128(units) != total.units || events != total.events else { return nil }
      let cause: RecountReport.Difference.Cause =
        !isComplete && events >= total.events
        ? .sourceMissing
        : events < total.events ? .eventsLost : events > total.events ? .eventsAdded : .quantity
      return RecountReport.Difference(
        key: key, stored: units, recomputed: total.units, storedEvents: events,
        recomputedEvents: total.events, cause: cause)
    }
  }
}
