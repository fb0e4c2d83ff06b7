extension RegoValue {
  /// One step into a value: a field, a position, or a member of a set, which is its own key.
  func member(_ key: RegoValue) -> RegoValue? {
    switch (self, key) {
    case (.object(let fields), .string(let name)): return fields[name]
    case (.array(let values), .number(let number)):
      guard let index = number.int, values.indices.contains(index) else { return nil }
      return values[index]
    case (.set(let members), _): return members.contains(key) ? key : nil
    default: return nil
    }
  }

  /// The value with what lies at a path of fields replaced; what is no object on the way becomes
  /// one, as OPA's `with input.a.b as` does.
  static func replacing(
    _ path: ArraySlice<String>, in value: RegoValue?, with new: RegoValue
  ) -> RegoValue {
    guard let first = path.first.map({ RegoText($0) }) else { return new }
    var fields: [RegoText: RegoValue] = [:]
    if case .object(let own) = value { fields = own }
    fields[first] = replacing(path.dropFirst(), in: fields[first], with: new)
    return .object(fields)
  }
}
