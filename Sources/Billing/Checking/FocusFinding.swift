/// A place where a file breaks a rule of FOCUS.
package struct FocusFinding: Equatable, Sendable, CustomStringConvertible {
  /// Of the file, counted from 1; the header's is 1.
  package let line: Int
  package let column: String
  /// `BilledCost:null`; Docs/billing.md lists all.
  package let rule: String
  /// What the rule demands.
  package let demand: String
  /// What stands there instead.
  package let found: String

  package var description: String {
    let shown = found.isEmpty ? "" : ", found \(found)"
    return "line \(line): \(demand) (\(rule))\(shown)"
  }
}
