/// A line that was not admitted, kept whole so that it can be retried after a fix.
package struct DeadLetter: Equatable, Sendable {
  /// Absent until the store has given it one.
  package var id: Int64?
  package var code: DeadLetterCode
  /// A sentence that names the field and its value.
  package var reason: String
  /// 1-based byte column of the offence within the line, where there is one.
  package var column: Int?
  package var file: String
  package var offset: Int64
  /// At most 64 KiB of the line; the first part of a longer one.
  package var bytes: [UInt8]
  package var tenantID: TenantID?
  package var firstSeen: Timestamp
  /// `nil` while it is open.
  package var settlement: Settlement?

  package init(
    id: Int64? = nil, code: DeadLetterCode, reason: String, column: Int? = nil, file: String,
    offset: Int64, bytes: [UInt8], tenantID: TenantID? = nil, firstSeen: Timestamp
  ) {
    self.id = id
    self.code = code
    self.reason = reason
    self.column = column
    self.file = file
    self.offset = offset
    self.bytes = bytes
    self.tenantID = tenantID
    self.firstSeen = firstSeen
  }
}
