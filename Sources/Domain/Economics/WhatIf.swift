/// A question: what a month would come to at other prices or costs. It changes nothing that is
/// kept; whoever asks it rates the same usage again with the changed plans and costs.
package struct WhatIf: Equatable, Sendable {
  package enum Subject: Equatable, Sendable {
    /// What a meter's overage is billed at, in one plan or in all.
    case price(Meter, plan: String?)
    /// What a meter costs.
    case unit(Meter)
    case base(plan: String?)
    case fixed
    case pool(String)
  }

  package enum Amount: Equatable, Sendable {
    /// Hundredths of a percent more or less.
    case percent(Int64)
    /// Billionths of the major unit, in place of what there is.
    case absolute(Int64)
  }

  package struct Change: Equatable, Sendable {
    package let subject: Subject
    package let amount: Amount
  }

  package let changes: [Change]

  /// The question again with its costs changed.
  package func costs(_ history: CostHistory) throws(WhatIfError) -> CostHistory {
    try history.mapping { model throws(WhatIfError) in try costs(model) }
  }

  package func costs(_ model: CostModel) throws(WhatIfError) -> CostModel {
    var (units, fixed, pools) = (model.unitCosts, model.fixedPerTenant, model.pools)
    for change in changes {
      switch change.subject {
      case .unit(let meter):
        units[meter] = try change.amount.applied(to: units[meter] ?? .zero)
      case .fixed: fixed = try change.amount.applied(to: fixed)
      case .pool(let name):
        guard let place = pools.firstIndex(where: { $0.name == name }) else {
          let known = pools.map(\.name).joined(separator: ", ")
          throw WhatIfError("pool:\(name)", "there is no such pool. The pools are \(known)")
        }
        pools[place] = CostPool(
          name: name, monthly: try change.amount.applied(to: pools[place].monthly),
          key: pools[place].key)
      case .price, .base: continue
      }
    }
    return CostModel(
      version: model.version, effective: model.effective, currency: model.currency,
      unitCosts: units, fixedPerTenant: fixed, pools: pools)
  }

  /// All plans changed; a plan that is named and is not there is refused.
  package func plans(_ plans: [Plan]) throws(WhatIfError) -> [Plan] {
    for change in changes {
      guard let name = change.subject.plan, !plans.contains(where: { $0.id.plan == name }) else {
        continue
      }
      let known = Set(plans.map(\.id.plan)).sorted().joined(separator: ", ")
      throw WhatIfError(name, "there is no such plan. The plans are \(known)")
    }
    var changed: [Plan] = []
    for plan in plans { changed.append(try self.plan(plan)) }
    return changed
  }

  private func plan(_ plan: Plan) throws(WhatIfError) -> Plan {
    var (fee, skus) = (plan.baseFee, plan.skus)
    for change in changes where change.subject.plan.map({ $0 == plan.id.plan }) ?? true {
      switch change.subject {
      case .base: fee = try change.amount.applied(to: fee)
      case .price(let meter, _):
        for (place, sku) in skus.enumerated() where sku.meter == meter {
          skus[place] = SKU(
            id: sku.id, meter: meter, included: sku.included,
            pricing: try sku.pricing.changed(by: change.amount))
        }
      case .unit, .fixed, .pool: continue
      }
    }
    return Plan(
      id: plan.id, name: plan.name, currency: plan.currency, effective: plan.effective,
      baseFee: fee, skus: skus, limits: plan.limits, features: plan.features)
  }
}

extension WhatIf.Subject {
  /// The one plan that it is about.
  var plan: String? {
    switch self {
    case .price(_, let plan), .base(let plan): plan
    case .unit, .fixed, .pool: nil
    }
  }
}

extension Pricing {
  fileprivate func changed(by amount: WhatIf.Amount) throws(WhatIfError) -> Pricing {
    func tiers(_ tiers: [Tier]) throws(WhatIfError) -> [Tier] {
      var changed: [Tier] = []
      for tier in tiers {
        changed.append(
          Tier(upTo: tier.upTo, unitPrice: try amount.applied(to: tier.unitPrice)))
      }
      return changed
    }
    return switch self {
    case .graduated(let all): .graduated(try tiers(all))
    case .volume(let all): .volume(try tiers(all))
    case .perUnit(let price): .perUnit(try amount.applied(to: price))
    case .package(let size, let price):
      .package(size: size, price: try amount.applied(to: price))
    }
  }
}
