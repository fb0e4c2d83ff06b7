/// CloudEvents 1.0 in JSON (https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md):
/// where an event of ours is in the envelope.
enum CloudEventRules {
  /// Our own fields: identity and time from the envelope, the rest from `data`. Checked before
  /// them: `specversion`, `type`, `data`.
  static func ownFields(
    _ text: Span<UInt8>, envelope: borrowing FieldSlots, data: borrowing FieldSlots, start: Int
  ) throws(LineFault) -> FieldSlots {
    try expect("1.0", .specversion, else: .notSpecversion, text, envelope, start)
    try expect("io.switchboard.usage.v1", .type, else: .notType, text, envelope, start)
    guard let body = envelope[.data] else { throw LineFault(.missing, at: start, field: .data) }
    guard body.sort == .object else {
      throw LineFault(.notData, at: body.place, field: .data, value: body.start..<body.end)
    }
    if let repeated = data.repeated.own { throw repeated }
    var own = copy data
    own.take(.tenantID, from: envelope[.subject])
    own.take(.sourceService, from: envelope[.source].map { lastPart(text, $0) })
    own.take(.idempotencyKey, from: envelope[.id])
    own.take(.timestamp, from: envelope[.time])
    return own
  }

  private static func expect(
    _ word: StaticString, _ field: EventField, else problem: LineProblem, _ text: Span<UInt8>,
    _ envelope: borrowing FieldSlots, _ start: Int
  ) throws(LineFault) {
    guard let slot = envelope[field] else { throw LineFault(.missing, at: start, field: field) }
    guard slot.sort == .string, FieldRules.equals(text.extracting(slot.start..<slot.end), word)
    else {
      throw LineFault(problem, at: slot.place, field: field, value: slot.start..<slot.end)
    }
  }

  /// `/services/gateway` is the service `gateway`.
  private static func lastPart(_ text: Span<UInt8>, _ slot: FieldSlot) -> FieldSlot {
    guard slot.sort == .string else { return slot }
    var part = slot
    for index in slot.start..<slot.end where text[index] == UInt8(ascii: "/") {
      part.start = index + 1
    }
    return part
  }
}
