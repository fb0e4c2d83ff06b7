package import Domain

/// Why a data set cannot be made.
package enum SeedError: Error, Equatable, CustomStringConvertible {
  case unknownPlan(String, tenant: TenantID, known: [String])
  case noPartners

  package var description: String {
    switch self {
    case .unknownPlan(let plan, let tenant, let known):
      "Tenant \(tenant) of the seed files has the plan \"\(plan)\", which is not among the "
        + "published ones (\(known.joined(separator: ", "))). Publish it first, or name another."
    case .noPartners:
      "The seed files describe no partner, so there is nobody to give tenants to. "
        + "Add a file with the key `partner`."
    }
  }
}
