import Domain
import Evidence
import Store

/// The digest by which a bill names the buckets it follows from.
///
/// SHA-256 over one line a bucket, `DAY METRIC MICRO` in the order of metric and day, then one for
/// each of the tenant's plan assignments, `plan DAY PLAN@VERSION`, and one for each piece of late
/// usage, `late MONTH DAY METRIC MICRO`, and for each absence `gone DAY DAY`, the second day `-`
/// while it lasts; each ends with a line feed. `MICRO` counts millionths of
/// the bucket's own unit: counts, GB-seconds, seats.
struct BillProvenance {
  private var bytes: [UInt8] = []

  init(_ source: BillSource) {
    bytes.reserveCapacity(source.usage.count * 48 + 256)
    for usage in source.usage { add(usage) }
    for assignment in source.assignments {
      bytes.append(contentsOf: "plan \(assignment.from) \(assignment.plan)\n".utf8)
    }
    for late in source.late {
      bytes.append(contentsOf: "late \(late.billedIn) ".utf8)
      add(late.usage)
    }
    for absence in source.absences {
      let end = absence.to?.description ?? "-"
      bytes.append(contentsOf: "gone \(absence.from) \(end)\n".utf8)
    }
  }

  var digest: String { ContentDigest.sha256(bytes) }

  private mutating func add(_ usage: Domain.DailyUsage) {
    bytes.append(contentsOf: usage.day.description.utf8)
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: usage.meter.rawValue.utf8)
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: String(usage.micro).utf8)
    bytes.append(UInt8(ascii: "\n"))
  }
}
