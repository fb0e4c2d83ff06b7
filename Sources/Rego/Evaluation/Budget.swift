/// How much work one decision may take; a policy that takes more is an error, hence a denial.
final class Budget {
  private var steps: Int
  private var depth = 0
  private static let greatestDepth = 32

  init(steps: Int) { self.steps = steps }

  func step(_ rule: LinkedRule) throws(RegoError) {
    steps -= 1
    if steps < 0 { throw exceeded(rule, "takes too many steps") }
  }

  /// Around the evaluation of a rule that another one uses.
  func enter(_ rule: LinkedRule) throws(RegoError) {
    depth += 1
    if depth > Self.greatestDepth { throw exceeded(rule, "is nested too deeply") }
  }

  func leave() { depth -= 1 }

  private func exceeded(_ rule: LinkedRule, _ problem: String) -> RegoError {
    RegoError(
      file: rule.file, line: rule.line, problem: "\(rule.path) \(problem)",
      remedy: "Give a smaller input, or simplify the policy")
  }
}
