package import Domain

/// What somebody wants to do, before it is resolved, decided upon and signed.
package struct ActionDraft: Equatable, Sendable {
  package var action: PrivilegedAction
  package var tenantID: TenantID?
  package var parameters: [String: String]
  package var reason: String
  /// Of a plan to be published, its file.
  package var attachment: String?
  /// The request that it takes back.
  package var rollbackOf: RequestID?

  package init(
    _ action: PrivilegedAction, tenantID: TenantID? = nil, parameters: [String: String] = [:],
    reason: String, attachment: String? = nil, rollbackOf: RequestID? = nil
  ) {
    self.action = action
    self.tenantID = tenantID
    self.parameters = parameters
    self.reason = reason
    self.attachment = attachment
    self.rollbackOf = rollbackOf
  }

  /// What it is about, for sentences.
  var subject: String {
    tenantID?.rawValue ?? parameters["operator"] ?? parameters["plan"] ?? "the store"
  }
}
