/// Reads one file of the strict subset; `Docs/policies.md` lists what that is. Whatever else Rego
/// can say is an error here, so that nothing is ever half understood.
struct Parser {
  let file: String
  private let tokens: [Token]
  private var position = 0
  var depth = 0

  static let keywords: Set<String> = [
    "package", "import", "default", "if", "else", "contains", "some", "every", "in", "not", "with",
    "as", "true", "false", "null", "input", "data",
  ]

  init(file: String, text: String) throws(RegoError) {
    self.file = file
    var lexer = Lexer(file: file, text: text)
    tokens = try lexer.tokens()
  }

  var current: Token { tokens[position] }

  func error(_ problem: String, _ remedy: String) -> RegoError {
    RegoError(file: file, line: current.line, problem: problem, remedy: remedy)
  }

  /// An error that names the current token and what was wanted in its place.
  func unexpected(_ wanted: String) -> RegoError {
    let found =
      switch current.kind {
      case .name(let text), .mark(let text): "\"\(text)\""
      case .string(let text): "the string \"\(text)\""
      case .number(let number): number.description
      case .end: "the end of the file"
      }
    return error(
      "\(found) where \(wanted) is wanted", "Only the subset in Docs/policies.md is read")
  }

  mutating func take(_ kind: Token.Kind) -> Bool {
    guard current.kind == kind else { return false }
    advance()
    return true
  }

  mutating func take(word: String) -> Bool { take(.name(word)) }
  mutating func take(mark: String) -> Bool { take(.mark(mark)) }

  mutating func advance() { if position < tokens.count - 1 { position += 1 } }

  mutating func expect(mark: String) throws(RegoError) {
    if !take(mark: mark) { throw unexpected("\"\(mark)\"") }
  }

  /// A name that is not a keyword.
  mutating func identifier(_ wanted: String) throws(RegoError) -> String {
    guard case .name(let name) = current.kind, !Self.keywords.contains(name), name != "_" else {
      throw unexpected(wanted)
    }
    advance()
    return name
  }

  mutating func module() throws(RegoError) -> ModuleSyntax {
    guard take(word: "package") else { throw unexpected("package") }
    var module = ModuleSyntax(file: file, package: try path(), imports: [:], rules: [])
    while take(word: "import") { try importing(&module) }
    while current.kind != .end {
      guard current.startsLine else { throw unexpected("the end of the line") }
      module.rules.append(try rule())
    }
    return module
  }

  private mutating func path() throws(RegoError) -> String {
    var path = try identifier("a name")
    while take(mark: ".") { path += ".\(try identifier("a name"))" }
    return path
  }

  private mutating func importing(_ module: inout ModuleSyntax) throws(RegoError) {
    guard take(word: "data") else {
      if try path() != "rego.v1" {
        throw error("an import that is not data.… or rego.v1", "Import packages of policies only")
      }
      return
    }
    try expect(mark: ".")
    let path = try path()
    var name = path.split(separator: ".").last.map(String.init) ?? path
    if take(word: "as") { name = try identifier("a name") }
    guard module.imports.updateValue(path, forKey: name) == nil else {
      throw error("\(name) is imported twice", "Give one of them another name with `as`")
    }
  }

  private mutating func rule() throws(RegoError) -> RuleSyntax {
    let line = current.line
    if take(word: "default") {
      let name = try identifier("the name of a rule")
      try expect(mark: ":=")
      let clause = Clause(value: try term(), body: [])
      return RuleSyntax(name: name, kind: .fallback, clauses: [clause], line: line)
    }
    let name = try identifier("a rule")
    if take(word: "contains") {
      let value = try term()
      let body = take(word: "if") ? try body() : []
      return RuleSyntax(
        name: name, kind: .set, clauses: [Clause(value: value, body: body)], line: line)
    }
    var clauses = [try clause(isFirst: true)]
    while take(word: "else") {
      if clauses.last?.body.isEmpty == true {
        throw error(
          "an else after a value without conditions", "It can never be reached; remove it")
      }
      clauses.append(try clause(isFirst: false))
    }
    return RuleSyntax(name: name, kind: .complete, clauses: clauses, line: line)
  }

  private mutating func clause(isFirst: Bool) throws(RegoError) -> Clause {
    let hasValue = take(mark: ":=")
    let value = hasValue ? try term() : .value(.boolean(true))
    if take(word: "if") { return Clause(value: value, body: try body()) }
    guard hasValue else { throw unexpected("\":=\", \"if\" or \"contains\"") }
    return Clause(value: value, body: [])
  }
}
