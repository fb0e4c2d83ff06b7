extension Scope {
  func link(_ term: Term, _ line: Int) throws(RegoError) -> Term {
    switch term {
    case .name(let name): return try link(name: name, [], line)
    case .member(let base, let step): return try link(member: base, [step], line)
    case .array(let terms): return .array(try link(terms, line))
    case .set(let terms): return .set(try link(terms, line))
    case .object(let pairs):
      var linked: [Term.Pair] = []
      for pair in pairs {
        linked.append(
          Term.Pair(key: try link(pair.key, line), value: try link(pair.value, line)))
      }
      return .object(linked)
    case .call(let name, let terms):
      guard let builtin = Builtin(name: name) else {
        throw error(
          "\(name) is not a function of the subset", line,
          "Use one of \(Builtin.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      guard builtin.arity == terms.count else {
        throw error("\(name) takes \(builtin.arity) values, not \(terms.count)", line, "Correct it")
      }
      return .call(name, try link(terms, line))
    case .operation(let sign, let left, let right):
      return .operation(sign, try link(left, line), try link(right, line))
    case .value, .variable, .input, .rule: return term
    }
  }

  private func link(_ terms: [Term], _ line: Int) throws(RegoError) -> [Term] {
    var linked: [Term] = []
    for term in terms { linked.append(try link(term, line)) }
    return linked
  }

  /// Collects the steps down to the name that a reference begins with.
  private func link(
    member base: Term, _ steps: [Term], _ line: Int
  ) throws(RegoError) -> Term {
    switch base {
    case .member(let inner, let step): return try link(member: inner, [step] + steps, line)
    case .name(let name): return try link(name: name, steps, line)
    default: return try walk(link(base, line), steps[...], line)
    }
  }

  private func link(
    name: String, _ steps: [Term], _ line: Int
  ) throws(RegoError) -> Term {
    if isVariable(name) { return try walk(.variable(name), steps[...], line) }
    if name == "input" { return try walk(.input, steps[...], line) }
    if let index = positions["\(module.package).\(name)"] {
      return try walk(.rule(index), steps[...], line)
    }
    guard name == "data" || module.imports[name] != nil else {
      throw error(
        "\(name) is not known here", line,
        "Give it a value in a line before, or import the package that has it")
    }
    var path = module.imports[name] ?? ""
    var rest = steps[...]
    while positions[path] == nil, case .value(.string(let field)) = rest.first {
      path += path.isEmpty ? field.value : ".\(field.value)"
      rest = rest.dropFirst()
    }
    guard let index = positions[path] else {
      throw error("there is no rule data.\(path)", line, "Name a rule of a loaded package")
    }
    return try walk(.rule(index), rest, line)
  }

  private func walk(
    _ base: Term, _ steps: ArraySlice<Term>, _ line: Int
  ) throws(RegoError) -> Term {
    var term = base
    for step in steps { term = .member(of: term, try link(step, line)) }
    return term
  }
}

extension Term {
  /// The value of a term that is written out, `nil` where something has to be computed.
  var constant: RegoValue? {
    switch self {
    case .value(let value): return value
    case .array(let terms):
      let values = terms.compactMap(\.constant)
      return values.count == terms.count ? .array(values) : nil
    case .set(let terms):
      let values = terms.compactMap(\.constant)
      return values.count == terms.count ? .set(Set(values)) : nil
    case .object(let pairs):
      var fields: [RegoText: RegoValue] = [:]
      for pair in pairs {
        guard case .value(.string(let key)) = pair.key, let value = pair.value.constant else {
          return nil
        }
        fields[key] = value
      }
      return .object(fields)
    default: return nil
    }
  }
}
