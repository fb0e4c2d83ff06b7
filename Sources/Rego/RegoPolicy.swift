/// A loaded policy: files of the strict subset, linked, ready to decide.
///
/// Either all files load or none does. It has no state; one policy may decide on many threads.
package struct RegoPolicy: Sendable {
  private let rules: [LinkedRule]
  private let positions: [String: Int]

  package static let standardBudget = 100_000

  /// `files` in any order; a package may be spread over several.
  package init(files: [(name: String, text: String)]) throws(RegoError) {
    var modules: [ModuleSyntax] = []
    for file in files.sorted(by: { $0.name < $1.name }) {
      var parser = try Parser(file: file.name, text: file.text)
      modules.append(try parser.module())
    }
    rules = try Linker(modules).rules
    positions = Dictionary(
      rules.enumerated().map { ($0.element.path, $0.offset) }
    ) { first, _ in first }
  }

  /// Paths of all rules that are not tests, in order.
  package var ruleNames: [String] { rules.filter { !$0.isTest }.map(\.path).sorted() }

  /// The value of `switchboard.actions.allow` for an input; `nil` where it is undefined.
  package func evaluate(
    _ path: String, input: RegoValue?, budget: Int = standardBudget
  ) throws(RegoError) -> RegoValue? {
    try evaluate([path], input: input, budget: budget)[0]
  }

  /// The values of several rules in one run, which shares what they have in common and one budget:
  /// a decision is `allow`, `reasons` and `obligations` of a package.
  package func evaluate(
    _ paths: [String], input: RegoValue?, budget: Int = standardBudget
  ) throws(RegoError) -> [RegoValue?] {
    let run = Evaluation(rules: rules, input: input, budget: Budget(steps: budget))
    var values: [RegoValue?] = []
    for path in paths {
      guard let index = positions[path] else {
        throw RegoError(
          file: path, line: 0, problem: "no loaded file has this rule",
          remedy: "Load the file that has it, or correct the name")
      }
      values.append(try run.value(ofRule: index))
    }
    return values
  }

  /// Runs every rule whose name begins with `test_`; a test passes when it is true.
  package func runTests() -> [RegoTest] {
    rules.filter(\.isTest).sorted { $0.path < $1.path }.map { rule in
      do throws(RegoError) {
        let value = try evaluate(rule.path, input: nil)
        return RegoTest(name: rule.path, passed: value == .boolean(true), error: nil)
      } catch {
        return RegoTest(name: rule.path, passed: false, error: error)
      }
    }
  }
}
