/// Drafts as JSON objects, members in the order of the schema, without white space.
enum JSONEncoding {
  static func own(_ draft: EventDraft) -> [UInt8] {
    var writer = JSONWriter()
    writer.open()
    writer.raw("schema_version", "1")
    writer.string("tenant_id", draft.tenant)
    writer.string("unit", draft.unit)
    writer.string("quantity", draft.quantity)
    writer.string("source_service", draft.service)
    writer.string("idempotency_key", draft.idempotencyKey)
    writer.string("timestamp", draft.timestamp)
    appendOptional(draft, to: &writer)
    writer.close()
    return writer.bytes
  }

  static func cloudEvent(_ draft: EventDraft) -> [UInt8] {
    var writer = JSONWriter()
    writer.open()
    writer.string("specversion", "1.0")
    writer.string("type", "io.switchboard.usage.v1")
    writer.string("source", "/services/" + draft.service)
    writer.string("id", draft.idempotencyKey)
    writer.string("subject", draft.tenant)
    writer.string("time", draft.timestamp)
    writer.string("datacontenttype", "application/json")
    writer.name("data")
    writer.open()
    writer.string("unit", draft.unit)
    writer.string("quantity", draft.quantity)
    appendOptional(draft, to: &writer)
    writer.close()
    writer.close()
    return writer.bytes
  }

  private static func appendOptional(_ draft: EventDraft, to writer: inout JSONWriter) {
    if let kind = draft.kind { writer.string("kind", kind) }
    if let corrects = draft.corrects { writer.string("corrects", corrects) }
    if let basis = draft.basis { writer.string("basis", basis) }
    guard !draft.attributes.isEmpty else { return }
    writer.name("attributes")
    writer.open()
    for (name, value) in draft.attributes { writer.string(name, value) }
    writer.close()
  }
}
