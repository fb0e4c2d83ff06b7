/// A parsed YAML document that knows where each value stands, so that a strict reader can point
/// at the line. The parser itself is outside; readers of plans, themes and seeds work on this.
package struct ConfigNode: Equatable, Sendable {
  package indirect enum Value: Equatable, Sendable {
    /// The text as written; `quoted` tells `"1"` from `1`.
    case scalar(String, quoted: Bool)
    case list([ConfigNode])
    /// In the order of the file; a repeated key is kept twice, for the reader to refuse.
    case map([Entry])
  }

  package struct Entry: Equatable, Sendable {
    package var key: String
    package var line: Int
    package var value: ConfigNode

    package init(key: String, line: Int, value: ConfigNode) {
      self.key = key
      self.line = line
      self.value = value
    }
  }

  package var value: Value
  /// 1-based.
  package var line: Int
  package var column: Int

  package init(_ value: Value, line: Int = 1, column: Int = 1) {
    self.value = value
    self.line = line
    self.column = column
  }
}
