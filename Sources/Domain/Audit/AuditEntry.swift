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
    Self.beginning(
      sequence: sequence, at: at, actor: actor, kind: kind.rawValue, partnerID: partnerID,
      tenantID: tenantID) + "\(detail)}"
  }

  /// The part of a body that the columns give, up to the detail.
  static func beginning(
    sequence: Int64, at: Timestamp, actor: String, kind: String, partnerID: PartnerID?,
    tenantID: TenantID?
  ) -> String {
    "{\"seq\":\(sequence),\"ts\":\"\(at)\","
      + names(
        actor: actor, kind: kind, partner: partnerID?.rawValue, tenant: tenantID?.rawValue)
  }

  /// From the actor up to the detail.
  static func names(actor: String, kind: String, partner: String?, tenant: String?) -> String {
    let texts: [JSONValue] = [
      .string(actor), .string(kind), .optional(partner), .optional(tenant),
    ]
    let quoted = texts.map(\.description)
    return "\"actor\":\(quoted[0]),\"kind\":\(quoted[1]),\"partner_id\":\(quoted[2]),"
      + "\"tenant_id\":\(quoted[3]),\"detail\":"
  }
}
