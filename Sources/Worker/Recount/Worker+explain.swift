internal import Domain
package import Store

extension Worker {
  /// Finds the lines behind one bucket by reading the files again, and adds them up by the second
  /// path.
  package func explain(
    _ key: RecountKey, progress: (Int64, Int64) throws -> Void = { _, _ in }
  ) throws -> UsageExplanation {
    var query = RecountQuery(tenant: key.tenantID, meter: key.meter)
    query.days = UTCDay(daysSince1970: .min)..<key.day.advanced(by: 1)
    let sources = try store.recountSources(query)
    var recount = Recount()
    for seed in sources.seeded { recount.add(seed) }
    var lines: [UsageExplanation.Line] = []
    var before: UsageExplanation.Line?
    var scan = SourceScan(sources, digests: digests)
    try scan.run(progress: progress) { found in
      guard found.tenantID == key.tenantID else { return }
      let isNew = recount.add(found.event, of: found.tenantID)
      guard found.event.meter == key.meter else { return }
      let line = UsageExplanation.Line(
        source: found, file: sources.files[found.file]?.name ?? "", isDuplicate: !isNew)
      let day = found.event.timestamp.day
      if day == key.day { lines.append(line) }
      guard isNew, day < key.day, found.event.kind == .gauge else { return }
      if found.event.timestamp >= before?.source.event.timestamp ?? found.event.timestamp {
        before = line
      }
    }
    let total = recount.totals(carriedThrough: sources.carried?.upperBound)[key] ?? Recount.Total()
    return UsageExplanation(
      key: key, stored: sources.stored[key], seeded: sources.seeded.first { $0.key == key },
      recomputed: total.units, recomputedEvents: total.events, lines: lines, heldBefore: before,
      missing: scan.missing)
  }
}
