/// Whose bills an export holds; exports of one scope form a chain.
package enum ExportScope: Hashable, Sendable, CustomStringConvertible {
  case all
  case partner(PartnerID)
  case tenant(TenantID)

  /// `all`, `partner:northwind`, `tenant:contoso-retail`.
  package var description: String {
    switch self {
    case .all: "all"
    case .partner(let id): "partner:\(id)"
    case .tenant(let id): "tenant:\(id)"
    }
  }

  /// The inverse of `description`.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    switch (parts.first, parts.count) {
    case ("all", 1): self = .all
    case ("partner", 2): self = .partner(PartnerID(String(parts[1])))
    case ("tenant", 2): self = .tenant(TenantID(String(parts[1])))
    default: return nil
    }
  }
}
