/// Reads one value of a configuration file strictly: whatever is not exactly what was asked for is
/// a `ConfigError` that names file, line and key path.
///
/// Readers of plans, themes and seeds begin with `ConfigReader(file:root:)`, take the map with
/// `map(allowing:)`, which refuses unknown and repeated keys, and go down from there.
package struct ConfigReader: Equatable, Sendable {
  package let file: String
  package let node: ConfigNode
  /// The path of keys to this value, empty for the document.
  package let key: String

  package init(file: String, root: ConfigNode) {
    self.init(file: file, node: root, key: "")
  }

  init(file: String, node: ConfigNode, key: String) {
    self.file = file
    self.node = node
    self.key = key
  }

  /// The error that stands at this value.
  package func error(_ problem: String, remedy: String) -> ConfigError {
    ConfigError(file: file, line: node.line, key: key, problem: problem, remedy: remedy)
  }

  /// The keys of a map, of which no other than `known` may occur, and none twice.
  package func map(allowing known: [String]) throws(ConfigError) -> ConfigMap {
    let fields = try entries()
    for field in fields where !known.contains(field.name) {
      throw field.reader.error(
        "unknown key \"\(field.name)\"",
        remedy: "Known here: \(known.joined(separator: ", ")); correct the spelling or remove it")
    }
    return ConfigMap(reader: self, fields: fields)
  }

  /// A map whose keys are names chosen by its author, in the order of the file.
  package func entries() throws(ConfigError) -> [(name: String, reader: ConfigReader)] {
    guard case .map(let entries) = node.value else {
      throw error("\(shape) where a map is wanted", remedy: "Write `key: value` lines")
    }
    var fields: [(name: String, reader: ConfigReader)] = []
    var firstLines: [String: Int] = [:]
    for entry in entries {
      let path = key.isEmpty ? entry.key : "\(key).\(entry.key)"
      if let first = firstLines.updateValue(entry.line, forKey: entry.key) {
        throw ConfigError(
          file: file, line: entry.line, key: path,
          problem: "the key is already given in line \(first)", remedy: "Keep one of the two")
      }
      fields.append((entry.key, ConfigReader(file: file, node: entry.value, key: path)))
    }
    return fields
  }

  /// The elements of a list; an empty one is allowed.
  package func list() throws(ConfigError) -> [ConfigReader] {
    guard case .list(let nodes) = node.value else {
      throw error("\(shape) where a list is wanted", remedy: "Write `- element` lines or [a, b]")
    }
    return nodes.enumerated().map { index, node in
      ConfigReader(file: file, node: node, key: "\(key)[\(index)]")
    }
  }

  /// What the value is, for messages: `null`, `a list`, `"12"`, `12`.
  package var shape: String {
    switch node.value {
    case .list: "a list"
    case .map: "a map"
    case .scalar(let text, quoted: true): "\"\(text.prefix(80))\""
    case .scalar(let text, quoted: false):
      PlainScalar(text) == .null ? "null" : "\(text.prefix(80))"
    }
  }
}
