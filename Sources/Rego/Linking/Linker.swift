/// Joins files to one policy: finds what every name means and refuses what could surprise, that is
/// unknown names, shadowing, recursion, `not` of something that may be undefined.
struct Linker {
  private(set) var rules: [LinkedRule] = []
  private var positions: [String: Int] = [:]

  init(_ modules: [ModuleSyntax]) throws(RegoError) {
    for module in modules {
      for rule in module.rules { try declare(rule, in: module) }
    }
    for module in modules {
      for rule in module.rules { try define(rule, in: module) }
    }
    for rule in rules where rule.definitions.isEmpty {
      throw RegoError(
        file: rule.file, line: rule.line, problem: "\(rule.path) has a default and no definition",
        remedy: "Add a definition, or write it as a value without default")
    }
    try refuseRecursion()
  }

  func position(of path: String) -> Int? { positions[path] }

  private mutating func declare(
    _ rule: RuleSyntax, in module: ModuleSyntax
  ) throws(RegoError) {
    let path = "\(module.package).\(rule.name)"
    guard let index = positions[path] else {
      positions[path] = rules.count
      rules.append(
        LinkedRule(
          path: path, isSet: rule.kind == .set, fallback: nil, definitions: [],
          file: module.file, line: rule.line))
      return
    }
    if rules[index].isSet != (rule.kind == .set) {
      throw RegoError(
        file: module.file, line: rule.line, problem: "\(path) is a set here and a value elsewhere",
        remedy: "Use `contains` in every definition of it, or in none")
    }
  }

  private mutating func define(_ rule: RuleSyntax, in module: ModuleSyntax) throws(RegoError) {
    guard let index = positions["\(module.package).\(rule.name)"] else { return }
    let scope = Scope(
      module: module, rules: rules, positions: positions, isTest: rules[index].isTest)
    if rule.kind == .fallback {
      guard rules[index].fallback == nil else {
        throw scope.error("a second default of \(rule.name)", rule.line, "Keep one")
      }
      guard let value = rule.clauses.first?.value.constant else {
        throw scope.error("a default that is computed", rule.line, "Write a literal value")
      }
      rules[index].fallback = value
      return
    }
    var clauses: [Clause] = []
    for clause in rule.clauses {
      var local = scope
      let body = try local.link(clause.body)
      clauses.append(Clause(value: try local.link(clause.value, rule.line), body: body))
    }
    rules[index].definitions.append(clauses)
  }

  /// `not` is checked after everything is defined, since a default may follow its use.
  private func refuseRecursion() throws(RegoError) {
    var finished: Set<Int> = []
    for index in rules.indices { try visit(index, [], &finished) }
  }

  private func visit(
    _ index: Int, _ path: [Int], _ finished: inout Set<Int>
  ) throws(RegoError) {
    if finished.contains(index) { return }
    let rule = rules[index]
    if path.contains(index) {
      throw RegoError(
        file: rule.file, line: rule.line, problem: "\(rule.path) depends on itself",
        remedy: "Break the circle")
    }
    let uses = Uses(of: rule)
    for negated in uses.negated where rules[negated].fallback == nil {
      throw RegoError(
        file: rule.file, line: rule.line,
        problem: "\(rule.path) negates \(rules[negated].path), which has no default",
        remedy: "Add `default … := false`, so that it is never undefined")
    }
    for next in uses.all { try visit(next, path + [index], &finished) }
    finished.insert(index)
  }
}
