import Domain

extension SeedReader {
  static func operatorSeed(
    _ element: ConfigReader, partners: Set<PartnerID>
  ) throws(ConfigError) -> Operator {
    let map = try element.map(allowing: ["name", "roles", "scope"])
    var roles: Set<Role> = []
    for role in try map.required("roles").list() { roles.insert(try role.choice(Role.self)) }
    let scope = try map.required("scope")
    let partner = PartnerID(try scope.identifier())
    guard partner.rawValue == "all" || partners.contains(partner) else {
      let known = partners.sorted().map(\.rawValue).joined(separator: ", ")
      throw scope.error(
        "partner \(partner) is described nowhere", remedy: "Write all, or one of \(known)")
    }
    return Operator(
      id: OperatorID(try map.required("name").identifier()), roles: roles,
      scope: partner.rawValue == "all" ? .all : .partner(partner))
  }

  static func view(_ element: ConfigReader) throws(ConfigError) -> ViewSeed {
    let map = try element.map(
      allowing: ["name", "filter", "sort", "descending", "columns", "pin"])
    var columns: [CatalogColumn] = []
    for column in try map.required("columns").list() {
      columns.append(try column.choice(CatalogColumn.self))
    }
    return ViewSeed(
      name: try map.required("name").text(maximum: 40),
      filter: try filter(map.optional("filter")),
      sort: CatalogSort(
        column: try map.required("sort").choice(CatalogColumn.self),
        descending: try map.optional("descending")?.boolean() ?? false),
      columns: columns,
      pin: try map.optional("pin")?.integer(in: 4...9))
  }

  /// Parsed here, so that a view that cannot be opened is found where it is written.
  private static func filter(_ reader: ConfigReader?) throws(ConfigError) -> String {
    guard let reader else { return "" }
    let text = try reader.text(maximum: 400)
    do {
      _ = try Filter(parsing: text)
    } catch {
      throw reader.error(
        "the filter \(reader.shape) has a mistake at character \(error.position + 1): "
          + error.message, remedy: "Write it as in the filter line of the catalog")
    }
    return text
  }
}
