/// Reads a plan version from its file, refusing whatever `Docs/plans.md` does not name.
package struct PlanReader {
  private let root: ConfigReader
  /// 10¹² units, the most that one event may carry too.
  static let greatestQuantity = Quantity(micro: 1_000_000_000_000_000_000)

  package init(file: String, root: ConfigNode) {
    self.root = ConfigReader(file: file, root: root)
  }

  /// - Parameter billed: what the store bills in, which a plan that is to be published there has
  ///   to be in too; without it any is read.
  package func plan(billedIn billed: Currency? = nil) throws(ConfigError) -> Plan {
    let map = try root.map(allowing: [
      "plan", "version", "name", "currency", "effective", "base_fee", "skus", "limits", "features",
    ])
    let id = PlanID(
      plan: try map.required("plan").planName(),
      version: try map.required("version").integer(in: 1...1_000_000))
    let currency = try self.currency(map.required("currency"), billedIn: billed)
    let (skus, skuLimits) = try skus(map.required("skus"), currency: currency)
    return Plan(
      id: id, name: try map.required("name").text(), currency: currency,
      effective: try map.required("effective").day(),
      baseFee: try map.required("base_fee").monthlyAmount(in: currency), skus: skus,
      limits: try limits(map.optional("limits"), after: skuLimits),
      features: try features(map.optional("features")))
  }

  private func currency(
    _ reader: ConfigReader, billedIn billed: Currency?
  ) throws(ConfigError) -> Currency {
    let currency = try reader.currency()
    guard let billed, billed != currency else { return currency }
    throw reader.error(
      "a plan in \(currency) for a store that bills in \(billed)",
      remedy: "Write its amounts in \(billed), or publish it in a store made with "
        + "`init --currency \(currency)`")
  }

  private func skus(
    _ reader: ConfigReader, currency: Currency
  ) throws(ConfigError) -> ([SKU], [PlanLimit]) {
    var skus: [SKU] = []
    var limits: [PlanLimit] = []
    for element in try reader.list() {
      let (sku, limit) = try SKUReader(reader: element, currency: currency).sku()
      if let other = skus.first(where: { $0.meter == sku.meter }) {
        throw element.error(
          "a second SKU for \(sku.meter.rawValue), after \(other.id)",
          remedy: "Keep one SKU for a metric, with tiers where prices differ")
      }
      if skus.contains(where: { $0.id == sku.id }) {
        throw element.error("a second SKU named \(sku.id)", remedy: "Give each SKU its own name")
      }
      skus.append(sku)
      if let limit { limits.append(limit) }
    }
    return (skus, limits)
  }

  private func limits(
    _ reader: ConfigReader?, after skuLimits: [PlanLimit]
  ) throws(ConfigError) -> [PlanLimit] {
    guard let reader else { return skuLimits }
    var limits = skuLimits
    for element in try reader.list() {
      let map = try element.map(allowing: ["metric"] + LimitReader.keys)
      let metric = try map.required("metric").choice(LimitedMetric.self)
      let limit = try LimitReader(map: map).limit(on: metric)
      if limits.contains(where: { $0.metric == metric }) {
        throw element.error(
          "a second limit on \(metric.rawValue)",
          remedy: "Keep one limit for a metric, in its SKU or under limits")
      }
      limits.append(limit)
    }
    return limits
  }

  private func features(_ reader: ConfigReader?) throws(ConfigError) -> [String] {
    guard let reader else { return [] }
    var features: [String] = []
    for element in try reader.list() {
      let feature = try element.identifier()
      if features.contains(feature) {
        throw element.error("the feature \(feature) is named twice", remedy: "Keep one of the two")
      }
      features.append(feature)
    }
    return features
  }
}
