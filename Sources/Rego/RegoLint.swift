/// Looks policies over for shapes that load and still invite a fail-open.
package enum RegoLint {
  /// Every fault of the files: those that keep them from loading, and the shapes that are banned.
  package static func faults(files: [(name: String, text: String)]) -> [RegoError] {
    var found: [RegoError] = []
    for file in files.sorted(by: { $0.name < $1.name }) {
      do throws(RegoError) {
        var parser = try Parser(file: file.name, text: file.text)
        found += faults(of: try parser.module())
      } catch {
        found.append(error)
      }
    }
    do throws(RegoError) {
      _ = try RegoPolicy(files: files)
    } catch {
      if !found.contains(error) { found.append(error) }
    }
    return found
  }

  private static func faults(of module: ModuleSyntax) -> [RegoError] {
    let rules = module.rules.filter { !$0.name.hasPrefix("test_") }
    let defaulted = Set(rules.filter { $0.kind == .fallback }.map(\.name))
    var missing: Set<String> = []
    return rules.flatMap { rule in
      var found = rule.clauses.flatMap(\.body).flatMap { faults(in: $0, file: module.file) }
      if isCondition(rule), !defaulted.contains(rule.name), missing.insert(rule.name).inserted {
        found.append(
          RegoError(
            file: module.file, line: rule.line, problem: "\(rule.name) has no default",
            remedy: "Write `default \(rule.name) := false`, so that it is never undefined"))
      }
      if ["deny", "violation", "violations"].contains(rule.name) {
        found.append(
          RegoError(
            file: module.file, line: rule.line, problem: "\(rule.name) is a deny list",
            remedy: "Write what must hold for `allow`: a missing field slips past a list of denials"
          ))
      }
      return found
    }
  }

  /// A rule that is true or nothing.
  private static func isCondition(_ rule: RuleSyntax) -> Bool {
    rule.kind == .complete && rule.clauses.allSatisfy { $0.value == .value(.boolean(true)) }
  }

  private static func faults(in line: Expression, file: String) -> [RegoError] {
    switch line.kind {
    case .not(.call), .not(.operation):
      [
        RegoError(
          file: file, line: line.line, problem: "`not` stands before a call or comparison",
          remedy: "Give the condition a rule with a default, and negate that")
      ]
    case .holds(let term) where countsNothing(term):
      [
        RegoError(
          file: file, line: line.line, problem: "a condition is that nothing is found",
          remedy: "Write what must hold: where a field is missing nothing is found either")
      ]
    case .every(_, _, _, let body): body.flatMap { faults(in: $0, file: file) }
    default: []
    }
  }

  /// `count(…) == 0`, from either side, and its twins with `<`.
  private static func countsNothing(_ term: Term) -> Bool {
    let (zero, one) = (Term.value(.number(RegoNumber(0))), Term.value(.number(RegoNumber(1))))
    switch term {
    case .operation(.equal, .call("count", _), zero), .operation(.equal, zero, .call("count", _)),
      .operation(.lessOrEqual, .call("count", _), zero),
      .operation(.less, .call("count", _), one):
      return true
    default: return false
    }
  }
}
