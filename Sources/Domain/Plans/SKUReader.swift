/// Reads one element of `skus`, with the limit that may stand in it.
struct SKUReader {
  let reader: ConfigReader
  /// The plan's, which a SKU may repeat but not change.
  let currency: Currency

  private static let common = ["sku", "metric", "included", "pricing", "currency", "limit"]

  func sku() throws(ConfigError) -> (SKU, PlanLimit?) {
    let every = ["tiers", "unit_price", "package_size", "package_price"]
    let pricing = try reader.map(allowing: Self.common + every).required("pricing")
    let kind = try pricing.choice(Pricing.Kind.self)
    let map = try reader.map(allowing: Self.common + Self.keys(of: kind))
    try refuseOtherCurrency(map)
    let meter = try map.required("metric").choice(Meter.self)
    let included = try map.optional("included").map { reader throws(ConfigError) in
      try reader.quantity()
    }
    let limit = try map.optional("limit").map { reader throws(ConfigError) in
      try LimitReader(map: reader.map(allowing: LimitReader.keys)).limit(on: .meter(meter))
    }
    let sku = SKU(
      id: try map.required("sku").identifier(), meter: meter, included: included ?? .zero,
      pricing: try self.pricing(kind, map))
    return (sku, limit)
  }

  private static func keys(of kind: Pricing.Kind) -> [String] {
    switch kind {
    case .graduated, .volume: ["tiers"]
    case .perUnit: ["unit_price"]
    case .package: ["package_size", "package_price"]
    }
  }

  private func refuseOtherCurrency(_ map: ConfigMap) throws(ConfigError) {
    guard let own = map.optional("currency") else { return }
    if try own.text() != currency.code {
      throw own.error(
        "\(own.shape) in a plan in \(currency)",
        remedy: "A plan has one currency; remove the key or make a plan of its own")
    }
  }

  private func pricing(
    _ kind: Pricing.Kind, _ map: ConfigMap
  ) throws(ConfigError) -> Pricing {
    switch kind {
    case .graduated: .graduated(try tiers(map.required("tiers")))
    case .volume: .volume(try tiers(map.required("tiers")))
    case .perUnit: .perUnit(try map.required("unit_price").price())
    case .package: .package(size: try packageSize(map), price: try packagePrice(map))
    }
  }

  private func packagePrice(_ map: ConfigMap) throws(ConfigError) -> Price {
    try map.required("package_price").price()
  }

  private func packageSize(_ map: ConfigMap) throws(ConfigError) -> Quantity {
    let reader = try map.required("package_size")
    return try reader.positiveQuantity()
  }

  /// Bounds rise strictly and the last tier is open, so that every quantity has exactly one price.
  private func tiers(_ reader: ConfigReader) throws(ConfigError) -> [Pricing.Tier] {
    let elements = try reader.list()
    var tiers: [Pricing.Tier] = []
    for (index, element) in elements.enumerated() {
      let map = try element.map(allowing: ["up_to", "unit_price"])
      let isLast = index == elements.count - 1
      let upTo = try bound(map, after: tiers.last?.upTo, isLast: isLast)
      tiers.append(
        Pricing.Tier(upTo: upTo, unitPrice: try map.required("unit_price").price()))
    }
    if tiers.isEmpty {
      throw reader.error("no tier at all", remedy: "Write at least { unit_price: \"0.10\" }")
    }
    return tiers
  }

  private func bound(
    _ map: ConfigMap, after previous: Quantity?, isLast: Bool
  ) throws(ConfigError) -> Quantity? {
    guard let reader = map.optional("up_to") else {
      if isLast { return nil }
      throw map.reader.error(
        "a tier without up_to before the last one, so that the next overlaps it",
        remedy: "Add up_to, or make it the last tier")
    }
    if isLast {
      throw reader.error(
        "the last tier ends at \(reader.shape), which leaves a gap without a price above it",
        remedy: "Add a tier without up_to")
    }
    let upTo = try reader.positiveQuantity()
    if let previous, upTo <= previous {
      throw reader.error(
        "the tier ends at \(upTo), which is not above the end of the one before, \(previous)",
        remedy: "Put tiers in rising order, each up_to above the last")
    }
    return upTo
  }
}
