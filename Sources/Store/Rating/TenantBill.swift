package import Domain

/// A tenant's bill of a month, or why it cannot be rated.
package struct TenantBill: Sendable {
  package let tenantID: TenantID
  package let partnerID: PartnerID
  /// The highest ingest batch that is in it.
  package let watermark: Int64
  package let outcome: Result<RatedInvoice, any Error>
}
