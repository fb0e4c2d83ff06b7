import ConsoleTUI
import Domain
import Store
import Worker

/// What `backfill` prints.
struct BackfillText {
  let backfill: Backfill
  let rebuild: Rebuild

  var json: JSONValue {
    [
      "id": .integer(backfill.id), "state": .string(backfill.state.rawValue),
      "from": .describing(backfill.days.lowerBound), "to": .describing(backfill.days.upperBound),
      "tenant_id": .optional(backfill.tenant?.rawValue),
      "watermark": .integer(rebuild.watermark), "buckets": .integer(Int64(rebuild.buckets)),
      "lines": .integer(rebuild.lines),
      "differences": .array(rebuild.differences.map(\.json)),
      "unsourced": .array(rebuild.unsourced.map(\.json)),
      "incoming": [
        "new": .integer(rebuild.incoming.new), "late": .integer(rebuild.incoming.late),
        "known": .integer(rebuild.incoming.known),
      ],
      "missing_files": .array(rebuild.missing.map(\.json)),
      "batch": backfill.batch.map { .integer($0) } ?? .null,
    ]
  }

  var lines: [String] {
    rebuild.missing.lines + rebuild.unsourced.map { "\($0.line)\tsource_missing" }
      + rebuild.differences.map(\.line) + incoming + [summary]
  }

  private var incoming: [String] {
    let lines = rebuild.incoming
    guard lines.new + lines.known > 0 else { return [] }
    return ["\(lines.new) new events, \(lines.late) of them too late; \(lines.known) known ones"]
  }

  private var summary: String {
    let end =
      switch backfill.state {
      case .applied: "in place as batch \(backfill.batch ?? 0)"
      case .dropped:
        rebuild.changesNothing ? "nothing to change" : "dropped; --apply puts them in place"
      default: backfill.state.rawValue
      }
    return "backfill \(backfill.id): \(rebuild.buckets) buckets from \(rebuild.lines) lines at "
      + "watermark \(rebuild.watermark), \(rebuild.differences.count) differ: \(end)"
  }
}

extension RebuiltDay {
  fileprivate var json: JSONValue {
    [
      "tenant_id": .string(key.tenantID.rawValue), "period": .describing(key.day),
      "metric": .string(key.meter.rawValue),
      "live": .string(key.meter.shown(Int128(live))),
      "rebuilt": .string(key.meter.shown(Int128(rebuilt))),
      "difference": .string(key.meter.shown(difference)),
      "live_events": .integer(liveEvents), "rebuilt_events": .integer(rebuiltEvents),
    ]
  }

  fileprivate var line: String {
    "\(key.tenantID)\t\(key.day)\t\(key.meter.rawValue)\t"
      + "live \(key.meter.shown(Int128(live))) (\(liveEvents) events)\t"
      + "rebuilt \(key.meter.shown(Int128(rebuilt))) (\(rebuiltEvents))"
  }
}
