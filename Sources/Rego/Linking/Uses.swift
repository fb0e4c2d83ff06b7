/// Which rules a rule looks at.
struct Uses {
  private(set) var all: Set<Int> = []
  private(set) var negated: Set<Int> = []

  init(of rule: LinkedRule) {
    for clause in rule.definitions.joined() {
      note(clause.value)
      clause.body.forEach { note($0) }
    }
  }

  private mutating func note(_ expression: Expression) {
    expression.with.forEach { note($0.value) }
    switch expression.kind {
    case .holds(let term), .assign(_, let term), .some(_, _, let term): note(term)
    case .not(let term):
      if case .rule(let index) = term { negated.insert(index) }
      note(term)
    case .every(_, _, let term, let body):
      note(term)
      body.forEach { note($0) }
    }
  }

  private mutating func note(_ term: Term) {
    switch term {
    case .rule(let index): all.insert(index)
    case .array(let terms), .set(let terms), .call(_, let terms): terms.forEach { note($0) }
    case .object(let pairs):
      for pair in pairs {
        note(pair.key)
        note(pair.value)
      }
    case .member(let base, let step), .operation(_, let base, let step):
      note(base)
      note(step)
    case .value, .name, .variable, .input: break
    }
  }
}
