extension Parser {
  /// What follows `if`: a block in braces, or one expression.
  mutating func body() throws(RegoError) -> [Expression] {
    guard current.kind == .mark("{") else { return [try expression()] }
    return try block()
  }

  private mutating func block() throws(RegoError) -> [Expression] {
    depth += 1
    defer { depth -= 1 }
    if depth > 64 { throw error("nesting is deeper than 64", "Make rules of the inner parts") }
    try expect(mark: "{")
    var expressions: [Expression] = []
    while !take(mark: "}") {
      if !expressions.isEmpty, !take(mark: ";"), !current.startsLine {
        throw unexpected("a new line, \";\" or \"}\"")
      }
      expressions.append(try expression())
    }
    if expressions.isEmpty { throw error("an empty body", "Write at least one condition") }
    return expressions
  }

  private mutating func expression() throws(RegoError) -> Expression {
    let line = current.line
    let kind = try kind()
    var with: [Expression.With] = []
    while take(word: "with") {
      guard take(word: "input") else { throw unexpected("input") }
      var path: [String] = []
      while take(mark: ".") { path.append(try identifier("a field")) }
      guard take(word: "as") else { throw unexpected("as") }
      with.append(Expression.With(path: path, value: try term()))
    }
    return Expression(kind: kind, with: with, line: line)
  }

  private mutating func kind() throws(RegoError) -> Expression.Kind {
    if take(word: "not") { return .not(try term()) }
    if take(word: "some") {
      let (key, value) = try variables()
      return .some(key: key, value: value, try term())
    }
    if take(word: "every") {
      let (key, value) = try variables()
      let domain = try relation()
      return .every(key: key, value: value, domain, try block())
    }
    let first = try term()
    guard case .name(let name) = first, take(mark: ":=") else { return .holds(first) }
    return .assign(name, try term())
  }

  /// `value in` or `key, value in`.
  private mutating func variables() throws(RegoError) -> (key: String?, value: String) {
    let first = try identifier("a variable")
    let second = take(mark: ",") ? try identifier("a variable") : nil
    guard take(word: "in") else { throw unexpected("in") }
    return second.map { (first, $0) } ?? (nil, first)
  }
}
