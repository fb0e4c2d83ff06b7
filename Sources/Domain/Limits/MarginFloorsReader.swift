/// Reads `Plans/guardrails.yaml` as strictly as a plan.
package struct MarginFloorsReader {
  private let root: ConfigReader

  package init(file: String, root: ConfigNode) {
    self.root = ConfigReader(file: file, root: root)
  }

  package func floors() throws(ConfigError) -> MarginFloors {
    let map = try root.map(allowing: ["margin_floor"])
    var floors: [String: Int] = [:]
    for (plan, reader) in try map.required("margin_floor").entries() {
      guard Identifier<Plan>(plan).isWellFormed else {
        throw reader.error(
          "\"\(plan)\" is no plan's name", remedy: "Use letters, digits and . _ : - only")
      }
      let basisPoints = try reader.decimal(fractionDigits: 2)
      guard basisPoints <= 10_000 else {
        throw reader.error(
          "a floor of \(reader.shape) % is above any margin", remedy: "Write at most \"100\"")
      }
      floors[plan] = Int(basisPoints)
    }
    return MarginFloors(floors: floors)
  }
}
