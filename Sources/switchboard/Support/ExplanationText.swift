import ConsoleTUI
import Domain
import Store
import Worker

/// What `usage explain` prints.
struct ExplanationText {
  let found: UsageExplanation

  private var meter: Meter { found.key.meter }

  /// Where the bucket comes from, in a word.
  private var origin: String {
    switch (found.stored != nil, found.seeded != nil) {
    case (true, true): "seeded_and_metered"
    case (true, false): "metered"
    case (false, true): "seeded"
    case (false, false): "none"
    }
  }

  /// As `usage list` has it: without what came after the period was closed.
  private var storedText: String? {
    let units =
      found.stored.map { Int128($0.units - $0.late) }
      ?? (found.seeded == nil ? nil : found.recomputed)
    return units.map { meter.shown($0) }
  }

  private var lateText: String { meter.shown(Int128(found.stored?.late ?? 0)) }

  private var lateSentence: String {
    guard let stored = found.stored, stored.late != 0 else { return "" }
    return "and \(lateText) late, billed as an adjustment in \(stored.billedIn), "
  }

  private var seededText: String? {
    found.seeded.map { seeded in
      let levels = seeded.samples.count + (seeded.carried == nil ? 0 : 1)
      return levels == 0
        ? meter.shown(Int128(seeded.units)) : "\(levels) levels"
    }
  }

  var json: JSONValue {
    [
      "tenant_id": .string(found.key.tenantID.rawValue), "period": .describing(found.key.day),
      "metric": .string(meter.rawValue), "origin": .string(origin),
      "quantity": .optional(storedText), "late": .string(lateText),
      "recomputed": .string(meter.shown(found.recomputed)),
      "agrees": .bool(found.agrees), "events": .optional(found.stored.map { Int($0.events) }),
      "recomputed_events": .integer(found.recomputedEvents), "seeded": .optional(seededText),
      "watermark": .optional(found.stored.map { Int($0.watermark) }),
      "held_before": found.heldBefore?.json ?? .null,
      "lines": .array(found.lines.map(\.json)),
      "missing_files": .array(found.missing.map(\.json)),
    ]
  }

  var lines: [String] {
    var lines = found.missing.lines
    if let held = found.heldBefore { lines.append("held before\t\(held.line)") }
    lines += found.lines.map(\.line)
    if let seededText { lines.append("seeded \(seededText): there is no line behind that") }
    lines.append(
      "\(meter.rawValue) of \(found.key.tenantID) on \(found.key.day): "
        + "stored \(storedText ?? "nothing"), " + lateSentence
        + "recomputed \(meter.shown(found.recomputed)) from "
        + "\(found.lines.count) lines, \(found.agrees ? "equal" : "NOT EQUAL")")
    return lines
  }
}

extension UsageExplanation.Line {
  var json: JSONValue {
    [
      "file": .string(file), "offset": .integer(source.event.offset),
      "length": .integer(Int64(source.event.length)), "batch": .integer(source.batch),
      "timestamp": .describing(source.event.timestamp), "kind": .string("\(source.event.kind)"),
      "quantity": .describing(source.event.quantity), "duplicate": .bool(isDuplicate),
    ]
  }

  var line: String {
    "\(file.safeText):\(source.event.offset)\tbatch \(source.batch)\t\(source.event.timestamp)\t"
      + "\(source.event.kind)\t\(source.event.quantity)\(isDuplicate ? "\tduplicate" : "")"
  }
}
