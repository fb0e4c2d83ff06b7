/// The names that are known at one place of a body, and what they stand for.
struct Scope {
  let module: ModuleSyntax
  let rules: [LinkedRule]
  let positions: [String: Int]
  let isTest: Bool
  private var variables: Set<String> = []

  init(
    module: ModuleSyntax, rules: [LinkedRule], positions: [String: Int], isTest: Bool
  ) {
    self.module = module
    self.rules = rules
    self.positions = positions
    self.isTest = isTest
  }

  func error(_ problem: String, _ line: Int, _ remedy: String) -> RegoError {
    RegoError(file: module.file, line: line, problem: problem, remedy: remedy)
  }

  /// Links a body in its written order; a variable is known from the line on that gives it.
  mutating func link(_ body: [Expression]) throws(RegoError) -> [Expression] {
    var linked: [Expression] = []
    for expression in body { linked.append(try link(expression)) }
    return linked
  }

  private mutating func link(_ expression: Expression) throws(RegoError) -> Expression {
    let line = expression.line
    if !expression.with.isEmpty, !isTest {
      throw error("`with` outside a test", line, "Use it in rules whose name begins with test_")
    }
    var with: [Expression.With] = []
    for change in expression.with {
      with.append(Expression.With(path: change.path, value: try link(change.value, line)))
    }
    let kind = try link(expression.kind, line)
    switch kind {
    case .some, .every:
      if !with.isEmpty {
        throw error("`with` on an iteration", line, "Put it on the lines that use the input")
      }
    case .holds, .not, .assign: break
    }
    return Expression(kind: kind, with: with, line: line)
  }

  private mutating func link(
    _ kind: Expression.Kind, _ line: Int
  ) throws(RegoError) -> Expression.Kind {
    switch kind {
    case .holds(let term): return .holds(try link(term, line))
    case .not(let term):
      let linked = try link(term, line)
      guard case .rule = linked else {
        throw error(
          "`not` of something that may be undefined", line,
          "Make it a rule of its own with a default, and negate that")
      }
      return .not(linked)
    case .assign(let name, let term):
      let linked = try link(term, line)
      try declare(name, line)
      return .assign(name, linked)
    case .some(let key, let value, let term):
      let linked = try link(term, line)
      if let key { try declare(key, line) }
      try declare(value, line)
      return .some(key: key, value: value, linked)
    case .every(let key, let value, let term, let body):
      let linked = try link(term, line)
      var inner = self
      if let key { try inner.declare(key, line) }
      try inner.declare(value, line)
      return .every(key: key, value: value, linked, try inner.link(body))
    }
  }

  private mutating func declare(_ name: String, _ line: Int) throws(RegoError) {
    let isTaken =
      positions["\(module.package).\(name)"] != nil || module.imports[name] != nil
      || Builtin(name: name) != nil || Parser.keywords.contains(name)
    if isTaken || !variables.insert(name).inserted {
      throw error("\(name) already has a meaning here", line, "Choose another name")
    }
  }

  func isVariable(_ name: String) -> Bool { variables.contains(name) }
}
