extension JSONValue {
  /// For a reader: one `key: value` a line, what lies deeper indented. Values are written as in
  /// JSON, so nothing of them can speak to a terminal.
  package var outline: String { outlined(0).joined(separator: "\n") }

  private func outlined(_ depth: Int) -> [String] {
    let indent = String(repeating: "  ", count: depth)
    switch self {
    case .object(let members) where !members.isEmpty:
      return members.flatMap { member -> [String] in
        let key = indent + JSONValue.string(member.key).description.dropFirst().dropLast()
        let inner = member.value.outlined(depth + 1)
        return member.value.isNested ? ["\(key):"] + inner : ["\(key): \(inner.joined())"]
      }
    case .array(let elements) where !elements.isEmpty:
      return elements.flatMap { element -> [String] in
        let inner = element.outlined(depth + 1)
        return element.isNested ? ["\(indent)-"] + inner : ["\(indent)- \(inner.joined())"]
      }
    default: return [description]
    }
  }

  private var isNested: Bool {
    switch self {
    case .object(let members): !members.isEmpty
    case .array(let elements): !elements.isEmpty
    default: false
    }
  }
}
