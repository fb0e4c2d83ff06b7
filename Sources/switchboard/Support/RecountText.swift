import ConsoleTUI
import Domain
import Store
import Worker

/// What `validate` prints.
struct RecountText {
  let report: RecountReport
  /// Percent that a bucket may differ by.
  let allowed: Quantity

  /// Differences beyond the tolerance, buckets without a proof among them.
  var beyond: [RecountReport.Difference] {
    report.differences.filter { !$0.isWithin(microPercent: allowed.micro) }
  }

  var isGood: Bool { beyond.isEmpty }

  var json: JSONValue {
    [
      "ok": .bool(isGood), "watermark": .integer(report.watermark),
      "buckets": .integer(Int64(report.buckets)), "lines": .integer(report.lines),
      "tolerance": .describing(allowed), "deviations": .integer(Int64(report.deviations.count)),
      "unsourced": .integer(Int64(report.unsourced)),
      "differences": .array(report.differences.map(\.json)),
      "missing_files": .array(report.missing.map(\.json)),
    ]
  }

  var lines: [String] {
    report.missing.lines + unsourcedLines + report.deviations.map(\.line) + [
      "\(report.buckets) buckets from \(report.lines) lines at watermark \(report.watermark): "
        + "\(report.deviations.count) differ, \(report.unsourced) cannot be proven"
    ]
  }
}

extension RecountText {
  /// A line for each metric: what cannot be proven is a matter of files, not of buckets, and a file
  /// has lines of many tenants.
  private var unsourcedLines: [String] {
    let unsourced = report.differences.filter { $0.cause == .sourceMissing }
    let metrics = Dictionary(grouping: unsourced, by: \.key.meter)
    return metrics.sorted { $0.key.rawValue < $1.key.rawValue }.compactMap { metric, buckets in
      let days = buckets.map(\.key.day)
      guard let first = days.min(), let last = days.max() else { return nil }
      let tenants = Set(buckets.map(\.key.tenantID)).count
      let cause = RecountReport.Difference.Cause.sourceMissing.rawValue
      let count = "\(buckets.count.counted("bucket")) of \(tenants.counted("tenant"))"
      return "\(metric.rawValue)\t\(first) to \(last)\t\(count) cannot be proven\t\(cause)"
    }
  }
}

extension RecountReport.Difference {
  fileprivate var json: JSONValue {
    [
      "tenant_id": .string(key.tenantID.rawValue), "period": .describing(key.day),
      "metric": .string(key.meter.rawValue),
      "stored": .string(key.meter.shown(Int128(stored))),
      "recomputed": .string(key.meter.shown(recomputed)),
      "difference": .string(key.meter.shown(difference)),
      "stored_events": .integer(storedEvents), "recomputed_events": .integer(recomputedEvents),
      "cause": .string(cause.rawValue),
    ]
  }

  fileprivate var line: String {
    "\(key.tenantID)\t\(key.day)\t\(key.meter.rawValue)\t"
      + "stored \(key.meter.shown(Int128(stored))) (\(storedEvents) events)\t"
      + "recomputed \(key.meter.shown(recomputed)) (\(recomputedEvents))\t"
      + cause.rawValue
  }
}
