/// One run of a policy over one input. Not shared between threads; made for a decision and dropped.
final class Evaluation {
  typealias Bindings = [String: RegoValue]

  let rules: [LinkedRule]
  let input: RegoValue?
  private let budget: Budget
  /// What rules have come to in this run; the inner `nil` is undefined.
  private var known: [Int: RegoValue?] = [:]

  init(rules: [LinkedRule], input: RegoValue?, budget: Budget) {
    self.rules = rules
    self.input = input
    self.budget = budget
  }

  /// The rule's value, `nil` where it is undefined.
  func value(ofRule index: Int) throws(RegoError) -> RegoValue? {
    if let value = known[index] { return value }
    try budget.enter(rules[index])
    let value = try rules[index].isSet ? set(index) : complete(index)
    budget.leave()
    known[index] = .some(value)
    return value
  }

  private func set(_ index: Int) throws(RegoError) -> RegoValue {
    var members: Set<RegoValue> = []
    for clause in rules[index].definitions.joined() {
      members.formUnion(try values(of: clause, in: rules[index]))
    }
    return .set(members)
  }

  private func complete(_ index: Int) throws(RegoError) -> RegoValue? {
    let rule = rules[index]
    var found: RegoValue?
    for definition in rule.definitions {
      // Another way to the same constant can neither add nor conflict.
      if let found, definition.count == 1, definition[0].value == .value(found) { continue }
      for clause in definition {
        let values = try values(of: clause, in: rule)
        guard let first = values.first else { continue }
        guard values.count == 1, found == nil || found == first else {
          throw RegoError(
            file: rule.file, line: rule.line, problem: "\(rule.path) has two values at once",
            remedy: "Make its definitions exclude each other")
        }
        found = first
        break
      }
    }
    return found ?? rule.fallback
  }

  private func values(
    of clause: Clause, in rule: LinkedRule
  ) throws(RegoError) -> Set<RegoValue> {
    var values: Set<RegoValue> = []
    for bindings in try solutions(of: clause.body[...], [:], in: rule) {
      if let value = try self.value(of: clause.value, bindings, in: rule) { values.insert(value) }
    }
    return values
  }

  /// All ways in which every line holds.
  private func solutions(
    of body: ArraySlice<Expression>, _ bindings: Bindings, in rule: LinkedRule
  ) throws(RegoError) -> [Bindings] {
    guard let first = body.first else { return [bindings] }
    var found: [Bindings] = []
    for next in try solutions(of: first, bindings, in: rule) {
      found += try solutions(of: body.dropFirst(), next, in: rule)
    }
    return found
  }

  private func solutions(
    of expression: Expression, _ bindings: Bindings, in rule: LinkedRule
  ) throws(RegoError) -> [Bindings] {
    try budget.step(rule)
    let run = try replacingInput(expression.with, bindings, in: rule)
    switch expression.kind {
    case .holds(let term):
      return try run.isTrue(term, bindings, in: rule) ? [bindings] : []
    case .not(let term):
      return try run.isTrue(term, bindings, in: rule) ? [] : [bindings]
    case .assign(let name, let term):
      guard let value = try run.value(of: term, bindings, in: rule) else { return [] }
      return [bindings.merging([name: value]) { _, new in new }]
    case .some(let key, let value, let term):
      let elements = try self.value(of: term, bindings, in: rule)?.elements ?? []
      return elements.map { Self.bind($0, key, value, bindings) }
    case .every(let key, let value, let term, let body):
      guard let elements = try self.value(of: term, bindings, in: rule)?.elements else {
        return []
      }
      for element in elements {
        let inner = Self.bind(element, key, value, bindings)
        if try solutions(of: body[...], inner, in: rule).isEmpty { return [] }
      }
      return [bindings]
    }
  }

  private static func bind(
    _ element: (key: RegoValue, value: RegoValue), _ key: String?, _ value: String,
    _ bindings: Bindings
  ) -> Bindings {
    var bindings = bindings
    if let key { bindings[key] = element.key }
    bindings[value] = element.value
    return bindings
  }

  /// Defined and not false.
  private func isTrue(
    _ term: Term, _ bindings: Bindings, in rule: LinkedRule
  ) throws(RegoError) -> Bool {
    guard let value = try value(of: term, bindings, in: rule) else { return false }
    return value != .boolean(false)
  }

  /// A run over the input that `with` gives, or this one.
  private func replacingInput(
    _ changes: [Expression.With], _ bindings: Bindings, in rule: LinkedRule
  ) throws(RegoError) -> Evaluation {
    guard !changes.isEmpty else { return self }
    var input = self.input
    for change in changes {
      guard let value = try value(of: change.value, bindings, in: rule) else {
        throw RegoError(
          file: rule.file, line: rule.line, problem: "`with` gives an undefined value",
          remedy: "Write the value out")
      }
      input = RegoValue.replacing(change.path[...], in: input, with: value)
    }
    return Evaluation(rules: rules, input: input, budget: budget)
  }

  func spend(_ rule: LinkedRule) throws(RegoError) { try budget.step(rule) }
}
