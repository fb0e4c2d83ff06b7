import Domain
import Store

extension StoreFacts {
  /// The facts as metrics; Docs/metrics.md lists them.
  var families: [MetricFamily] {
    ingest + feed + jobs.families + tenantFamilies + breachFamilies + policyFamilies
      + controlFamilies + exports.families
  }

  private var ingest: [MetricFamily] {
    let results = [
      "accepted": totals.accepted, "duplicate": totals.duplicates,
      "dead_letter": totals.deadLetters.values.reduce(0, +),
    ]
    return [
      MetricFamily(
        "switchboard_store_lines_total", .counter,
        "Metering lines by what became of them; their sum is all lines ever read.",
        by: "result", results),
      MetricFamily(
        "switchboard_store_bytes_total", .counter, "Bytes of all lines ever read.", totals.bytes),
      MetricFamily(
        "switchboard_store_batches_total", .counter, "Batches that the worker has committed.",
        batches),
      MetricFamily(
        "switchboard_store_watermark", .gauge, "The highest ingest batch.", totals.watermark),
      MetricFamily(
        "switchboard_store_is_conserved", .gauge,
        "1 while lines = accepted + duplicates + dead letters.", totals.isConserved ? 1 : 0),
      MetricFamily(
        "switchboard_store_last_batch_timestamp_seconds", .gauge,
        "When the last batch was committed, in seconds since 1970; 0 before the first.",
        lastBatchAt?.seconds ?? 0),
      MetricFamily(
        "switchboard_store_dead_letters_total", .counter, "Lines that were not admitted, by code.",
        by: "code", Self.all { totals.deadLetters[$0] ?? 0 }),
      MetricFamily(
        "switchboard_store_open_dead_letters", .gauge,
        "Dead letters that nobody has retried or discarded.",
        by: "code", Self.all { openDeadLetters[$0] ?? 0 }),
      MetricFamily(
        "switchboard_store_open_dead_letter_bytes", .gauge, "Bytes of the lines in them.",
        openDeadLetterBytes),
    ]
  }

  private var feed: [MetricFamily] {
    [
      MetricFamily(
        "switchboard_store_files", .gauge, "Metering files by state.", by: "state",
        ["following", "finished", "truncated", "unreadable"].reduce(into: [:]) { counts, word in
          counts[word] = FeedFile.State(rawValue: word).flatMap { files[$0] } ?? 0
        }),
      MetricFamily(
        "switchboard_store_lag_bytes", .gauge,
        "Bytes of followed files that the worker has seen and not committed.", lagBytes),
      MetricFamily(
        "switchboard_store_files_behind", .gauge, "Followed files with such bytes.", filesBehind),
    ]
  }

  private var tenantFamilies: [MetricFamily] {
    var samples: [MetricFamily.Sample] = []
    for meter in Meter.allCases {
      for level in LimitLevel.allCases {
        let number = levels[MeterLevel(meter: meter, level: level)] ?? 0
        samples.append(
          MetricFamily.Sample(
            labels: "{meter=\"\(meter.rawValue)\",level=\"\(level.name)\"}",
            value: String(number)))
      }
    }
    return [
      MetricFamily(
        "switchboard_store_tenants", .gauge, "Tenants by status.", by: "status",
        Self.all { (status: TenantStatus) in tenants[status] ?? 0 }),
      MetricFamily(
        "switchboard_store_limit_tenants", .gauge,
        "Tenants by where their use of a meter stands against the plan's limit.", samples),
      MetricFamily(
        "switchboard_store_open_incidents", .gauge, "Incidents that are not resolved.",
        openIncidents),
      MetricFamily(
        "switchboard_store_timeline_entries_total", .counter, "Entries of the timeline by kind.",
        by: "kind", Self.all { timeline[$0] ?? 0 }),
    ]
  }

  /// A number for every case, so that a series is there before its first event.
  private static func all<Word: CaseIterable & RawRepresentable<String>>(
    _ number: (Word) -> Int64
  ) -> [String: Int64] {
    Dictionary(uniqueKeysWithValues: Word.allCases.map { ($0.rawValue, number($0)) })
  }
}
