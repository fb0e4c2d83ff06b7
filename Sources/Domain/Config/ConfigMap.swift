/// The keys of one map of a configuration file, each at most once.
package struct ConfigMap: Sendable {
  package let reader: ConfigReader
  let fields: [(name: String, reader: ConfigReader)]

  /// The value of a key that has to be there; a null counts as absent.
  package func required(_ name: String) throws(ConfigError) -> ConfigReader {
    guard let field = optional(name) else {
      let path = reader.key.isEmpty ? name : "\(reader.key).\(name)"
      throw ConfigError(
        file: reader.file, line: reader.node.line, key: path, problem: "the key is missing",
        remedy: "Add `\(name)` with a value")
    }
    if field.isNull {
      throw field.error("null where a value is wanted", remedy: "Give `\(name)` a value")
    }
    return field
  }

  /// The value of a key that may be absent. A null that was written out is still a value, and
  /// whoever reads it refuses it: `included:` with nothing behind it is a slip, not a default.
  package func optional(_ name: String) -> ConfigReader? {
    fields.first { $0.name == name }?.reader
  }
}
