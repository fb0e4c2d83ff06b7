/// An entry of the audit log as it is stored.
package struct AuditRow: Equatable, Sendable {
  /// Its index in the Merkle tree, from 0.
  package var sequence: Int64
  package var at: Timestamp
  package var actor: String
  package var kind: String
  package var partnerID: PartnerID?
  package var tenantID: TenantID?
  package var body: String
  /// The linear hash over all entries before it, 32 bytes.
  package var previousHash: [UInt8]
  /// RFC 6962 leaf hash of the body, 32 bytes.
  package var leafHash: [UInt8]

  package init(
    sequence: Int64, at: Timestamp, actor: String, kind: String, partnerID: PartnerID?,
    tenantID: TenantID?, body: String, previousHash: [UInt8], leafHash: [UInt8]
  ) {
    self.sequence = sequence
    self.at = at
    self.actor = actor
    self.kind = kind
    self.partnerID = partnerID
    self.tenantID = tenantID
    self.body = body
    self.previousHash = previousHash
    self.leafHash = leafHash
  }

  /// Whether the columns say what the body says; they are an index to it and nothing more.
  package var agreesWithBody: Bool {
    body.utf8.starts(
      with: AuditEntry.beginning(
        sequence: sequence, at: at, actor: actor, kind: kind, partnerID: partnerID,
        tenantID: tenantID
      ).utf8)
  }
}
