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
  /// A line for each tenant: what of it cannot be proven is a matter of its files.
  private var unsourcedLines: [String] {
    let unsourced = report.differences.filter { $0.cause == .sourceMissing }
    let tenants = Dictionary(grouping: unsourced, by: \.key.tenantID)
    return tenants.sorted { $0.key < $1.key }.compactMap { tenant, buckets in
      let days = buckets.map(\.key.day)
      guard let first = days.min(), let last = days.max() else { return nil }
      let cause = RecountReport.Difference.Cause.sourceMissing.rawValue
      return "\(tenant)\t\(first) to \(last)\t\(buckets.count) buckets cannot be proven\t\(cause)"
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
