/// Something that happened and has to stay known, before it has its place in the log.
package struct AuditEntry: Equatable, Sendable {
  package var at: Timestamp
  /// Who did it: an operator, or `switchboard`.
  package var actor: String
  package var kind: AuditKind
  package var partnerID: PartnerID?
  package var tenantID: TenantID?
  /// An object; what it holds depends on the kind.
  package var detail: JSONValue

  package init(
    at: Timestamp, actor: String, kind: AuditKind, partnerID: PartnerID? = nil,
    tenantID: TenantID? = nil, detail: JSONValue = .object([])
  ) {
    self.at = at
    self.actor = actor
    self.kind = kind
    self.partnerID = partnerID
    self.tenantID = tenantID
    self.detail = detail
  }

  /// The exact bytes of the leaf, which say everything that the row's columns say.
  package func body(sequence: Int64) -> String {
    JSONValue.object([
      .init("seq", .integer(sequence)), .init("ts", .describing(at)),
      .init("actor", .string(actor)), .init("kind", .string(kind.rawValue)),
      .init("partner_id", .optional(partnerID?.rawValue)),
      .init("tenant_id", .optional(tenantID?.rawValue)), .init("detail", detail),
    ]).description
  }
}
