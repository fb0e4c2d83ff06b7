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
    report.missing.map(\.line) + report.differences.map(\.line) + [
      "\(report.buckets) buckets from \(report.lines) lines at watermark \(report.watermark): "
        + "\(report.deviations.count) differ, \(report.unsourced) cannot be proven"
    ]
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

extension MissingSource {
  var json: JSONValue {
    [
      "file": .string(file), "first_byte": .integer(bytes.lowerBound),
      "end_byte": .integer(bytes.upperBound), "reason": .string(reason),
    ]
  }

  var line: String {
    "missing\t\(file.safeText)\tbytes \(bytes.lowerBound)-\(bytes.upperBound)\t\(reason.safeText)"
  }
}
