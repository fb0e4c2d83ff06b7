/// Reads `Plans/costs.yaml` as strictly as a plan.
package struct CostModelReader {
  private let root: ConfigReader

  package init(file: String, root: ConfigNode) {
    self.root = ConfigReader(file: file, root: root)
  }

  /// The newest version.
  package func model() throws(ConfigError) -> CostModel {
    try model(of: root.map(allowing: Self.keys + ["earlier"]))
  }

  /// All versions: the newest, and those under `earlier`, from the newest of them to the oldest.
  package func history() throws(ConfigError) -> CostHistory {
    let map = try root.map(allowing: Self.keys + ["earlier"])
    var versions = [try model(of: map)]
    for element in try map.optional("earlier")?.list() ?? [] {
      let model = try model(of: element.map(allowing: Self.keys))
      let next = versions[versions.count - 1]
      guard model.version < next.version, model.effective < next.effective else {
        throw element.error(
          "version \(model.version) from \(model.effective) after version \(next.version) "
            + "from \(next.effective)",
          remedy: "List earlier versions from the newest to the oldest")
      }
      guard model.currency == next.currency else {
        throw element.error(
          "a version in \(model.currency) beside one in \(next.currency)",
          remedy: "Keep all versions in one currency")
      }
      versions.append(model)
    }
    return CostHistory(sorted: versions.reversed())
  }

  private static let keys = [
    "version", "effective", "currency", "units", "fixed_per_tenant", "pools",
  ]

  private func model(of map: ConfigMap) throws(ConfigError) -> CostModel {
    let currency = try map.required("currency").currency()
    return CostModel(
      version: try map.required("version").integer(in: 1...1_000_000),
      effective: try map.required("effective").day(), currency: currency,
      unitCosts: try unitCosts(map.required("units")),
      fixedPerTenant: try map.required("fixed_per_tenant").monthlyAmount(in: currency),
      pools: try pools(map.optional("pools"), currency))
  }

  /// Every meter has to be given, so that none is free by an oversight.
  private func unitCosts(_ reader: ConfigReader) throws(ConfigError) -> [Meter: Price] {
    let map = try reader.map(allowing: Meter.allCases.map(\.rawValue))
    var costs: [Meter: Price] = [:]
    for meter in Meter.allCases { costs[meter] = try map.required(meter.rawValue).price() }
    return costs
  }

  private func pools(
    _ reader: ConfigReader?, _ currency: Currency
  ) throws(ConfigError) -> [CostPool] {
    guard let reader else { return [] }
    var pools: [CostPool] = []
    for element in try reader.list() {
      let map = try element.map(allowing: ["pool", "monthly", "allocate_by"])
      let pool = CostPool(
        name: try map.required("pool").identifier(),
        monthly: try map.required("monthly").monthlyAmount(in: currency),
        key: try map.required("allocate_by").choice(CostPool.Key.self))
      if pools.contains(where: { $0.name == pool.name }) {
        throw element.error(
          "a second pool named \(pool.name)", remedy: "Give each pool its own name")
      }
      pools.append(pool)
    }
    return pools
  }
}
