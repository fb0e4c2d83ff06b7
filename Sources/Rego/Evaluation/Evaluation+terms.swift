extension Evaluation {
  /// The value of a term; `nil` is undefined.
  func value(
    of term: Term, _ bindings: Bindings, in rule: LinkedRule
  ) throws(RegoError) -> RegoValue? {
    try spend(rule)
    switch term {
    case .value(let value): return value
    case .variable(let name): return bindings[name]
    case .input: return input
    case .rule(let index): return try value(ofRule: index)
    case .array(let terms): return try values(of: terms, bindings, in: rule).map { .array($0) }
    case .set(let terms): return try values(of: terms, bindings, in: rule).map { .set(Set($0)) }
    case .object(let pairs): return try object(pairs, bindings, in: rule)
    case .member(let base, let step):
      guard let base = try value(of: base, bindings, in: rule),
        let step = try value(of: step, bindings, in: rule)
      else { return nil }
      return base.member(step)
    case .call(let name, let terms):
      guard let values = try values(of: terms, bindings, in: rule) else { return nil }
      return Builtin(name: name)?.apply(values)
    case .operation(let sign, let left, let right):
      guard let left = try value(of: left, bindings, in: rule),
        let right = try value(of: right, bindings, in: rule)
      else { return nil }
      return sign.apply(left, right)
    case .name(let name):
      throw RegoError(
        file: rule.file, line: rule.line, problem: "\(name) was not linked", remedy: "Report this")
    }
  }

  /// `nil` where one of them is undefined.
  private func values(
    of terms: [Term], _ bindings: Bindings, in rule: LinkedRule
  ) throws(RegoError) -> [RegoValue]? {
    var values: [RegoValue] = []
    for term in terms {
      guard let value = try value(of: term, bindings, in: rule) else { return nil }
      values.append(value)
    }
    return values
  }

  private func object(
    _ pairs: [Term.Pair], _ bindings: Bindings, in rule: LinkedRule
  ) throws(RegoError) -> RegoValue? {
    var fields: [RegoText: RegoValue] = [:]
    for pair in pairs {
      guard let key = try value(of: pair.key, bindings, in: rule),
        let value = try value(of: pair.value, bindings, in: rule)
      else { return nil }
      guard case .string(let name) = key else {
        throw RegoError(
          file: rule.file, line: rule.line, problem: "the key \(key) of an object is no string",
          remedy: "Use strings as keys")
      }
      fields[name] = value
    }
    return .object(fields)
  }
}

extension Term.Operator {
  /// Comparisons hold between values of any kinds, in OPA's order; arithmetic is of numbers (and
  /// the difference of sets), else undefined.
  func apply(_ left: RegoValue, _ right: RegoValue) -> RegoValue? {
    switch self {
    case .equal: return .boolean(left == right)
    case .unequal: return .boolean(left != right)
    case .less: return .boolean(RegoValue.order(left, right) < 0)
    case .lessOrEqual: return .boolean(RegoValue.order(left, right) <= 0)
    case .greater: return .boolean(RegoValue.order(left, right) > 0)
    case .greaterOrEqual: return .boolean(RegoValue.order(left, right) >= 0)
    case .within: return .boolean(right.elements?.contains { $0.value == left } ?? false)
    case .add, .subtract, .multiply, .remainder: break
    }
    if self == .subtract, case .set(let left) = left, case .set(let right) = right {
      return .set(left.subtracting(right))
    }
    guard case .number(let left) = left, case .number(let right) = right else { return nil }
    let result =
      switch self {
      case .add: left.adding(right)
      case .subtract: right.negated().flatMap { left.adding($0) }
      case .multiply: left.multiplied(by: right)
      default: left.remainder(dividingBy: right)
      }
    return result.map { .number($0) }
  }
}
