import Domain
import Yams

extension ConfigNode {
  /// Parses YAML with Yams, keeping lines and quoting; what is a repeated key stays one.
  static func parse(yaml: String) throws -> ConfigNode {
    guard let node = try Yams.compose(yaml: yaml) else {
      return ConfigNode(.scalar("", quoted: false))
    }
    return ConfigNode(node)
  }

  init(_ node: Yams.Node) {
    let line = node.mark?.line ?? 1
    let column = node.mark?.column ?? 1
    switch node {
    case .scalar(let scalar):
      let quoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
      self.init(.scalar(scalar.string, quoted: quoted), line: line, column: column)
    case .sequence(let sequence):
      self.init(.list(sequence.map { ConfigNode($0) }), line: line, column: column)
    case .mapping(let mapping):
      let entries = mapping.map { key, value in
        Entry(key: key.string ?? "", line: key.mark?.line ?? line, value: ConfigNode(value))
      }
      self.init(.map(entries), line: line, column: column)
    case .alias:
      self.init(.scalar("", quoted: false), line: line, column: column)
    }
  }
}
