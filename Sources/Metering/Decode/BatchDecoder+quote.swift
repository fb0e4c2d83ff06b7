/// What an event says that was refused for something that only the store knows.
extension BatchDecoder {
  /// The field of one whole line or message by its name in our own lines; `nil` where the record
  /// does not decode, or has no such field.
  package mutating func quote(_ name: String, in record: [UInt8]) -> FieldQuote? {
    guard let field = EventField.allCases.first(where: { $0.name == name }),
      let form = scanned(record.span)
    else { return nil }
    let isOfEnvelope = form == .cloudEvent && field.inCloudEvent != field
    let slot = isOfEnvelope ? fields[field.inCloudEvent] : nil
    guard let slot = slot ?? (form == .cloudEvent ? inner[field] : fields[field]) else {
      return nil
    }
    let fault = LineFault(.missing, at: slot.place, field: field, slot: slot)
    return FieldQuote(
      words: fault.subject(record.span, form) ?? form.name(of: field), column: slot.place + 1)
  }

  /// Leaves the record's fields in `fields` and `inner`.
  private mutating func scanned(_ text: Span<UInt8>) -> EventForm? {
    do throws(LineFault) {
      guard format != .protobuf else {
        guard case .value(_, let body) = Varint.read(text, 0, text.count) else { return nil }
        try ProtobufScanner.scan(text, body..<text.count, into: &fields)
        return .protobuf
      }
      try scanner.scan(text, 0..<text.count, top: &fields, inner: &inner)
      return fields[.specversion] == nil ? .own : .cloudEvent
    } catch {
      return nil
    }
  }
}
