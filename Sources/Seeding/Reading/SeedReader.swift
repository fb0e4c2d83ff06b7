package import Domain

/// Reads the files of `Seeds/` strictly: unknown keys, unknown partners, repeated tenants and
/// histories out of order are errors that name file and line.
///
/// A file with the key `partner` describes a partner; one without describes operators and views.
package struct SeedReader: Sendable {
  private var firstPlaces: [TenantID: String] = [:]

  private init() {}

  /// `files` are names with parsed contents; their order is the order of the description.
  package static func read(
    _ files: [(name: String, root: ConfigNode)]
  ) throws(ConfigError) -> SeedDescription {
    var reader = SeedReader()
    var description = SeedDescription(partners: [], operators: [], views: [])
    var people: [ConfigReader] = []
    for file in files {
      let root = ConfigReader(file: file.name, root: file.root)
      if try root.entries().contains(where: { $0.name == "partner" }) {
        let partner = try reader.partner(root)
        if description.partners.contains(where: { $0.partner.id == partner.partner.id }) {
          throw root.error(
            "a second file describes partner \(partner.partner.id)",
            remedy: "Move its tenants into the first one")
        }
        description.partners.append(partner)
      } else {
        people.append(root)
      }
    }
    let partners = Set(description.partners.map(\.partner.id))
    for root in people {
      let map = try root.map(allowing: ["operators", "views"])
      for element in try map.required("operators").list() {
        description.operators.append(try Self.operatorSeed(element, partners: partners))
      }
      for element in try map.optional("views")?.list() ?? [] {
        description.views.append(try Self.view(element))
      }
    }
    return description
  }

  private mutating func partner(_ root: ConfigReader) throws(ConfigError) -> PartnerSeed {
    let map = try root.map(allowing: ["partner", "name", "share", "tenants"])
    let partner = Partner(
      id: PartnerID(try map.required("partner").identifier()),
      name: try map.required("name").text())
    let share = try map.required("share").integer(in: 1...100)
    var tenants: [TenantSeed] = []
    for element in try map.required("tenants").list() {
      let tenant = try TenantSeed(element, partner: partner.id)
      try refuseRepeated(tenant.id, at: element)
      tenants.append(tenant)
    }
    return PartnerSeed(partner: partner, share: share, tenants: tenants)
  }

  /// Ids are unique over all partners, and `tn_` is kept for the thin tenants.
  private mutating func refuseRepeated(
    _ id: TenantID, at place: ConfigReader
  ) throws(ConfigError) {
    if id.rawValue.hasPrefix("tn_") {
      throw place.error(
        "the id \(id) begins with tn_", remedy: "Choose another; tn_ marks generated tenants")
    }
    if let first = firstPlaces.updateValue("\(place.file):\(place.node.line)", forKey: id) {
      throw place.error(
        "tenant \(id) is already described at \(first)", remedy: "Give one of them another id")
    }
  }
}
