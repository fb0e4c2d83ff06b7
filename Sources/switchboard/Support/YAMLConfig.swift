import Domain
import Yams

/// The one place that parses YAML: text to `ConfigNode`, which the strict readers work on.
enum YAMLConfig {
  /// - Throws: `ConfigError`, for anchors and aliases too: a few lines of them unfold into
  ///   billions of nodes, and a value that stands elsewhere is not read where it counts.
  static func parse(_ text: String, file: String) throws -> ConfigNode {
    do {
      // The nodes know their anchors for as long as the parser lives. What a scalar means is for
      // the strict readers to say: without rules for it there is nothing to compile at each start.
      let parser = try Parser(yaml: text, resolver: .basic)
      guard let node = try parser.singleRoot() else {
        throw ConfigError(
          file: file, line: 1, key: "", problem: "the file is empty",
          remedy: "Write at least one key")
      }
      return try withExtendedLifetime(parser) { try convert(node, file, depth: 0) }
    } catch YamlError.duplicatedKeysInMapping(let duplicates, let context) {
      throw ConfigError(
        file: file, line: context.mark.line, key: duplicates.first ?? "",
        problem: "the key is given twice", remedy: "Keep one of the two")
    } catch let error as YamlError {
      throw ConfigError(
        file: file, line: line(of: error), key: "", problem: "this is not YAML: \(words(error))",
        remedy: "Check indentation and quotes; one file holds one document")
    }
  }

  /// Deeper than anything that is read, shallow enough for any stack.
  private static let deepest = 32

  private static func convert(_ node: Node, _ file: String, depth: Int) throws -> ConfigNode {
    let line = node.mark?.line ?? 1
    let column = node.mark?.column ?? 1
    func refused(_ problem: String, _ remedy: String) -> ConfigError {
      ConfigError(file: file, line: line, key: "", problem: problem, remedy: remedy)
    }
    if let anchor = node.anchor {
      throw refused(
        "the anchor &\(anchor.rawValue.prefix(40)) is not read here",
        "Write the value out wherever it is meant")
    }
    guard depth < deepest else {
      throw refused("more than \(deepest) levels of nesting", "Write it flatter")
    }
    switch node {
    case .scalar(let scalar):
      let quoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
      return ConfigNode(.scalar(scalar.string, quoted: quoted), line: line, column: column)
    case .sequence(let sequence):
      let nodes = try sequence.map { try convert($0, file, depth: depth + 1) }
      return ConfigNode(.list(nodes), line: line, column: column)
    case .mapping(let mapping):
      let entries = try mapping.map { key, value in
        ConfigNode.Entry(
          key: key.string ?? "", line: key.mark?.line ?? line,
          value: try convert(value, file, depth: depth + 1))
      }
      return ConfigNode(.map(entries), line: line, column: column)
    case .alias(let alias):
      throw refused(
        "the alias *\(alias.anchor.rawValue.prefix(40)) is not read here",
        "Write the value out wherever it is meant")
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
