/// Which tenants somebody may see: those of one partner, or all.
package enum Scope: Hashable, Sendable {
  case partner(PartnerID)
  case all

  package func contains(_ partner: PartnerID) -> Bool {
    switch self {
    case .partner(let own): own == partner
    case .all: true
    }
  }
}
