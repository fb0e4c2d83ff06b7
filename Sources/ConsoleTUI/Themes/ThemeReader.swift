package import Domain

/// Reads a theme file strictly: every role has to be there, and nothing unknown.
package struct ThemeReader {
  private var palette: [String: ThemeColor] = [:]

  package static func theme(
    from root: ConfigNode, file: String
  ) throws(ConfigError) -> Theme {
    var reader = ThemeReader()
    return try reader.theme(ConfigReader(file: file, root: root))
  }

  private mutating func theme(_ reader: ConfigReader) throws(ConfigError) -> Theme {
    let map = try reader.map(
      allowing: ["name", "about", "palette", "foreground", "background", "roles", "rows"])
    let name = try map.required("name").identifier()
    _ = try map.optional("about")?.text(maximum: 500)
    for entry in try map.required("palette").entries() {
      palette[entry.name] = try Self.color(entry.reader)
    }
    let roles = try map.required("roles")
    let known = try roles.map(allowing: Role.allCases.map(\.configName))
    var looks: [Role: Appearance] = [:]
    for role in Role.allCases {
      looks[role] = try appearance(try known.required(role.configName))
    }
    return Theme(
      name: name, foreground: try map.optional("foreground").map(named),
      background: try map.optional("background").map(named), roles: looks,
      rows: try rows(try map.required("rows")))
  }

  private func rows(_ reader: ConfigReader) throws(ConfigError) -> [Style.Row: Appearance] {
    let map = try reader.map(allowing: ["selected", "selected_unfocused", "marked"])
    return [
      .selected: try appearance(try map.required("selected")),
      .selectedUnfocused: try appearance(try map.required("selected_unfocused")),
      .marked: try appearance(try map.required("marked")),
    ]
  }

  private func appearance(_ reader: ConfigReader) throws(ConfigError) -> Appearance {
    let map = try reader.map(allowing: ["fg", "bg", "attributes", "mono"])
    let attributes = try map.optional("attributes").map(Self.attributes) ?? []
    return Appearance(
      foreground: try map.optional("fg").map(named),
      background: try map.optional("bg").map(named), attributes: attributes,
      mono: try map.optional("mono").map(Self.attributes) ?? attributes)
  }

  private func named(_ reader: ConfigReader) throws(ConfigError) -> ThemeColor {
    let name = try reader.identifier()
    guard let color = palette[name] else {
      throw reader.error(
        "\"\(name)\" is no colour of the palette",
        remedy: "Known: \(palette.keys.sorted().joined(separator: ", "))")
    }
    return color
  }

  private static func color(_ reader: ConfigReader) throws(ConfigError) -> ThemeColor {
    let map = try reader.map(allowing: ["rgb", "ansi"])
    let rgb = try map.required("rgb")
    let ansi = try map.optional("ansi")?.integer(in: 0...15)
    let text = try rgb.text()
    guard let color = ThemeColor(hex: text, ansi: ansi.map { UInt8($0) }) else {
      throw rgb.error("\"\(text)\" is no colour", remedy: "Write six hex digits as \"#8fb8e8\"")
    }
    return color
  }

  private static func attributes(
    _ reader: ConfigReader
  ) throws(ConfigError) -> Appearance.Attributes {
    var attributes: Appearance.Attributes = []
    for element in try reader.list() {
      attributes.insert(try element.choice(Attribute.self).value)
    }
    return attributes
  }
}
