package import Domain

/// All tenants of a data set by number: the told ones first, then the generated ones. Each can be
/// made again at any time, and comes out the same.
package struct SeedPlot: Sendable {
  package let description: SeedDescription
  package let options: SeedOptions
  private let told: [TenantSeed]
  private let thin: ThinTenants
  private let shelf: PlanShelf

  package init(description: SeedDescription, plans: [Plan], options: SeedOptions) {
    self.description = description
    self.options = options
    let routine = Routine(seed: options.seed)
    told = description.tenants.map { routine.added(to: $0) }
    thin = ThinTenants(description: description, seed: options.seed)
    shelf = PlanShelf(plans: plans, seed: options.seed)
  }

  package var count: Int { max(told.count, options.tenants) }

  package func history(_ number: Int) throws -> TenantHistory {
    let isTold = number < told.count
    let seed = isTold ? told[number] : thin[number - told.count]
    guard let seed else { throw SeedError.noPartners }
    return try TenantHistory(seed, isTold: isTold, options: options, shelf: shelf)
  }

  package func toldHistories() throws -> [TenantHistory] {
    try told.indices.map { try history($0) }
  }
}
