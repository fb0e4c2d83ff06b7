package import Domain

/// Which dead letters to list; newest first.
package struct DeadLetterQuery: Equatable, Sendable {
  package var code: DeadLetterCode?
  package var tenant: TenantID?
  /// Only these.
  package var ids: [Int64]?
  /// Only ids below this one: the next page.
  package var before: Int64?
  /// Also those that were retried or discarded.
  package var includesSettled: Bool
  package var limit: Int

  package init(
    code: DeadLetterCode? = nil, tenant: TenantID? = nil, before: Int64? = nil,
    includesSettled: Bool = false, limit: Int = 100
  ) {
    self.code = code
    self.tenant = tenant
    self.before = before
    self.includesSettled = includesSettled
    self.limit = limit
  }
}
