import Domain
import Yams

/// The one place that parses YAML: text to `ConfigNode`, which the strict readers work on.
enum YAMLConfig {
  static func parse(_ text: String, file: String) throws -> ConfigNode {
    do {
      guard let node = try Yams.compose(yaml: text) else {
        throw ConfigError(
          file: file, line: 1, key: "", problem: "the file is empty",
          remedy: "Write at least one key")
      }
      return convert(node)
    } catch let error as YamlError {
      throw ConfigError(
        file: file, line: line(of: error), key: "", problem: "this is not YAML: \(words(error))",
        remedy: "Check indentation and quotes")
    }
  }

  private static func convert(_ node: Node) -> ConfigNode {
    let line = node.mark?.line ?? 1
    let column = node.mark?.column ?? 1
    switch node {
    case .scalar(let scalar):
      let quoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
      return ConfigNode(.scalar(scalar.string, quoted: quoted), line: line, column: column)
    case .sequence(let sequence):
      return ConfigNode(.list(sequence.map(convert)), line: line, column: column)
    case .mapping(let mapping):
      let entries = mapping.map { key, value in
        ConfigNode.Entry(
          key: key.string ?? "", line: key.mark?.line ?? line, value: convert(value))
      }
      return ConfigNode(.map(entries), line: line, column: column)
    case .alias:
      return ConfigNode(.scalar("", quoted: false), line: line, column: column)
    }
  }

  private static func line(of error: YamlError) -> Int {
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark.line
    default: 1
    }
  }

  private static func words(_ error: YamlError) -> String {
    switch error {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _),
      .composer(_, let problem, _, _):
      problem
    default: "it cannot be read"
    }
  }
}
