extension Parser {
  /// The weakest binding first: `in`, comparisons, sums, products.
  mutating func term() throws(RegoError) -> Term {
    depth += 1
    defer { depth -= 1 }
    if depth > 64 { throw error("nesting is deeper than 64", "Name the inner parts") }
    let left = try relation()
    guard !current.startsLine, take(word: "in") else { return left }
    return .operation(.within, left, try relation())
  }

  mutating func relation() throws(RegoError) -> Term {
    let left = try sum()
    let comparisons: [Term.Operator] = [
      .equal, .unequal, .less, .lessOrEqual, .greater, .greaterOrEqual,
    ]
    guard let comparison = take(oneOf: comparisons) else { return left }
    return .operation(comparison, left, try sum())
  }

  private mutating func sum() throws(RegoError) -> Term {
    var left = try product()
    while let sign = take(oneOf: [.add, .subtract]) {
      left = .operation(sign, left, try product())
    }
    return left
  }

  private mutating func product() throws(RegoError) -> Term {
    var left = try reference()
    while let sign = take(oneOf: [.multiply, .remainder]) {
      left = .operation(sign, left, try reference())
    }
    return left
  }

  private mutating func take(oneOf operators: [Term.Operator]) -> Term.Operator? {
    guard !current.startsLine, case .mark(let text) = current.kind,
      let found = operators.first(where: { $0.rawValue == text })
    else { return nil }
    advance()
    return found
  }

  /// A term with the steps into it: `input.operator.roles[0]`, and calls: `count(x)`.
  private mutating func reference() throws(RegoError) -> Term {
    var term = try primary()
    while !current.followsSpace {
      if take(mark: ".") {
        guard case .name(let field) = current.kind else { throw unexpected("a field") }
        advance()
        term = .member(of: term, .value(.string(RegoText(field))))
      } else if take(mark: "[") {
        term = .member(of: term, try self.term())
        try expect(mark: "]")
      } else if take(mark: "(") {
        guard let name = term.callName else { throw unexpected("an operator") }
        term = .call(name, try terms(until: ")"))
      } else {
        break
      }
    }
    return term
  }

  private mutating func primary() throws(RegoError) -> Term {
    switch current.kind {
    case .number(let number):
      advance()
      return .value(.number(number))
    case .string(let text):
      advance()
      return .value(.string(RegoText(text)))
    case .name(let name): return try named(name)
    case .mark("-"): return try negative()
    case .mark("["):
      advance()
      return .array(try terms(until: "]"))
    case .mark("("):
      advance()
      let inner = try term()
      try expect(mark: ")")
      return inner
    case .mark("{"): return try braces()
    default: throw unexpected("a value")
    }
  }

  private mutating func named(_ name: String) throws(RegoError) -> Term {
    switch name {
    case "true", "false":
      advance()
      return .value(.boolean(name == "true"))
    case "null":
      advance()
      return .value(.null)
    case "input", "data", "contains":
      advance()
      return .name(name)
    default: return .name(try identifier("a value"))
    }
  }

  private mutating func negative() throws(RegoError) -> Term {
    advance()
    guard case .number(let number) = current.kind, let negated = number.negated() else {
      throw unexpected("a number")
    }
    advance()
    return .value(.number(negated))
  }

  /// Terms separated by commas; one comma may follow the last.
  private mutating func terms(until mark: String) throws(RegoError) -> [Term] {
    var terms: [Term] = []
    while !take(mark: mark) {
      if !terms.isEmpty {
        try expect(mark: ",")
        if take(mark: mark) { break }
      }
      terms.append(try term())
    }
    return terms
  }

  /// `{}` and `{k: v}` are objects, `{a, b}` is a set.
  private mutating func braces() throws(RegoError) -> Term {
    try expect(mark: "{")
    if take(mark: "}") { return .object([]) }
    let first = try term()
    guard take(mark: ":") else {
      if take(mark: "}") { return .set([first]) }
      try expect(mark: ",")
      return .set([first] + (try terms(until: "}")))
    }
    var pairs = [Term.Pair(key: first, value: try term())]
    while !take(mark: "}") {
      try expect(mark: ",")
      if take(mark: "}") { break }
      let key = try term()
      try expect(mark: ":")
      pairs.append(Term.Pair(key: key, value: try term()))
    }
    return .object(pairs)
  }
}

extension Term {
  /// `count`, or `object.get`: how a call names its function.
  fileprivate var callName: String? {
    switch self {
    case .name(let name): name
    case .member(of: .name(let base), .value(.string(let field))): "\(base).\(field.value)"
    default: nil
    }
  }
}
