import Domain

/// One request of an access log.
struct AccessRecord: Equatable {
  var tenant: TenantID
  var at: Timestamp
  var method: String
  /// Without the query.
  var path: String
  var status: Int
  /// What the service itself says that the request cost, where it says so.
  var queryCredits: Quantity?
  var ingestUnits: Quantity?

  /// `nil` where the line is no request with a tenant and a time.
  init?(line: ArraySlice<UInt8>) {
    guard let first = line.first else { return nil }
    let record =
      first == UInt8(ascii: "{")
      ? AccessRecord(json: line) : AccessRecord(combined: String(decoding: line, as: UTF8.self))
    guard let record else { return nil }
    self = record
  }

  init(tenant: TenantID, at: Timestamp, method: String, target: String, status: Int) {
    self.tenant = tenant
    self.at = at
    self.method = method
    path = String(target.prefix { $0 != "?" })
    self.status = status
  }
}
