/// CloudEvents 1.0 in JSON (https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md):
/// where an event of ours is in the envelope.
enum CloudEventRules {
  /// Completes the fields of `data` with identity and time from the envelope. Checked first:
  /// `specversion`, `type`, `data`.
  static func complete(
    _ text: Span<UInt8>, envelope: borrowing FieldSlots, data: inout FieldSlots, start: Int
  ) throws(LineFault) {
    try expect("1.0", .specversion, else: .notSpecversion, text, envelope, start)
    try expect("io.switchboard.usage.v1", .type, else: .notType, text, envelope, start)
    guard let body = envelope[.data] else { throw LineFault(.missing, at: start, field: .data) }
    guard body.sort == .object else {
      throw LineFault(.notData, at: body.place, field: .data, value: body.bytes)
    }
    data.take(.tenantID, from: envelope[.subject])
    data.take(.sourceService, from: envelope[.source].map { lastPart(text, $0) })
    data.take(.idempotencyKey, from: envelope[.id])
    data.take(.timestamp, from: envelope[.time])
  }

  private static func expect(
    _ word: String, _ field: EventField, else problem: LineProblem, _ text: Span<UInt8>,
    _ envelope: borrowing FieldSlots, _ start: Int
  ) throws(LineFault) {
    guard let slot = envelope[field] else { throw LineFault(.missing, at: start, field: field) }
    guard slot.sort == .string, FieldRules.equals(text.extracting(slot.bytes), word)
    else {
      throw LineFault(problem, at: slot.place, field: field, value: slot.bytes)
    }
  }

  /// `/services/gateway` is the service `gateway`.
  private static func lastPart(_ text: Span<UInt8>, _ slot: FieldSlot) -> FieldSlot {
    guard slot.sort == .string else { return slot }
    var start = slot.start
    for index in slot.bytes where text[index] == UInt8(ascii: "/") { start = index + 1 }
    return FieldSlot(.string, start, slot.end, place: slot.place)
  }
}
