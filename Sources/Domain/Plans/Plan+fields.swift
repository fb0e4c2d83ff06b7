extension Plan {
  /// Every value of the plan under its path of keys, for comparison and display. SKUs and limits
  /// go by metric, so that a renamed SKU is a change and not a removal.
  package var fields: [(name: String, value: String)] {
    var fields = [
      ("plan", id.plan), ("version", String(id.version)), ("name", name),
      ("currency", currency.code), ("effective", effective.description),
      ("base_fee", baseFee.description),
    ]
    for sku in skus {
      let path = "skus.\(sku.meter.rawValue)"
      fields += [
        ("\(path).sku", sku.id), ("\(path).included", sku.included.description),
        ("\(path).pricing", sku.pricing.kind.rawValue),
      ]
      fields += sku.pricing.fields.map { ("\(path).\($0.name)", $0.value) }
    }
    for limit in limits {
      let path = "limits.\(limit.metric.rawValue)"
      fields += [
        ("\(path).window", limit.window.rawValue), ("\(path).hard", limit.hard.description),
        ("\(path).soft_percent", String(limit.softPercent)),
      ]
    }
    return fields + features.map { ("features.\($0)", "yes") }
  }
}

extension Pricing {
  fileprivate var fields: [(name: String, value: String)] {
    switch self {
    case .perUnit(let price): [("unit_price", price.description)]
    case .package(let size, let price):
      [("package_size", size.description), ("package_price", price.description)]
    case .graduated(let tiers), .volume(let tiers):
      tiers.enumerated().flatMap { index, tier in
        [
          ("tiers[\(index)].up_to", tier.upTo?.description ?? "none"),
          ("tiers[\(index)].unit_price", tier.unitPrice.description),
        ]
      }
    }
  }
}
