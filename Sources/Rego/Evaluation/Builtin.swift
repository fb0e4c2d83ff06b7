/// The functions of the subset, with OPA's meaning
/// (https://www.openpolicyagent.org/docs/policy-reference/builtins). A wrong type makes the
/// result undefined, as there.
enum Builtin: String, CaseIterable {
  case count, sum, max, min, abs, startswith, endswith, contains, lower, upper, concat, sprintf
  case objectGet = "object.get"
  case isString = "is_string"
  case isNumber = "is_number"
  case isBoolean = "is_boolean"
  case isArray = "is_array"
  case isObject = "is_object"
  case isSet = "is_set"
  case isNull = "is_null"

  init?(name: String) { self.init(rawValue: name) }

  var arity: Int {
    switch self {
    case .startswith, .endswith, .contains, .concat, .sprintf: 2
    case .objectGet: 3
    default: 1
    }
  }

  /// `nil` is undefined.
  func apply(_ arguments: [RegoValue]) -> RegoValue? {
    guard arguments.count == arity, let first = arguments.first else { return nil }
    switch self {
    case .count, .sum, .max, .min, .abs: return aggregate(first)
    case .startswith, .endswith, .contains, .lower, .upper, .concat, .sprintf:
      return text(first, arguments.last ?? first)
    case .objectGet: return Self.field(first, arguments[1], otherwise: arguments[2])
    case .isString: return Self.truth(first) { if case .string = $0 { true } else { false } }
    case .isNumber: return Self.truth(first) { if case .number = $0 { true } else { false } }
    case .isBoolean: return Self.truth(first) { if case .boolean = $0 { true } else { false } }
    case .isArray: return Self.truth(first) { if case .array = $0 { true } else { false } }
    case .isObject: return Self.truth(first) { if case .object = $0 { true } else { false } }
    case .isSet: return Self.truth(first) { if case .set = $0 { true } else { false } }
    case .isNull: return .boolean(first == .null)
    }
  }

  private static func truth(_ value: RegoValue, _ test: (RegoValue) -> Bool) -> RegoValue {
    .boolean(test(value))
  }

  private static func field(
    _ value: RegoValue, _ key: RegoValue, otherwise: RegoValue
  ) -> RegoValue? {
    guard case .object(let fields) = value else { return nil }
    guard case .array(let path) = key else {
      guard case .string(let name) = key else { return otherwise }
      return fields[name] ?? otherwise
    }
    var found = value
    for step in path {
      guard let next = found.member(step) else { return otherwise }
      found = next
    }
    return found
  }

  private func aggregate(_ value: RegoValue) -> RegoValue? {
    switch (self, value) {
    case (.count, .string(let text)): return .number(RegoNumber(text.value.unicodeScalars.count))
    case (.count, _): return value.elements.map { .number(RegoNumber($0.count)) }
    case (.abs, .number(let number)):
      return number.numerator < 0 ? number.negated().map { .number($0) } : value
    case (.sum, .array), (.sum, .set):
      var total: RegoNumber? = RegoNumber(0)
      for element in value.sortedElements {
        guard case .number(let number) = element else { return nil }
        total = total?.adding(number)
      }
      return total.map { .number($0) }
    case (.max, .array), (.max, .set):
      return value.sortedElements.max { RegoValue.order($0, $1) < 0 }
    case (.min, .array), (.min, .set):
      return value.sortedElements.min { RegoValue.order($0, $1) < 0 }
    default: return nil
    }
  }
}
