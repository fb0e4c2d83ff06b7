/// What `audit verify` has found: one line for each thing that was looked at.
package struct AuditReport: Equatable, Sendable {
  package struct Check: Equatable, Sendable {
    /// A word for scripts: `leaves`, `head`, `records`.
    package var name: String
    package var isGood: Bool
    package var detail: String
  }

  package var checks: [Check] = []
  package var entries: Int64 = 0
  package var root = ""

  package var isGood: Bool { checks.allSatisfy(\.isGood) }

  mutating func add(_ name: String, _ problems: [String], good: String) {
    let shown = problems.prefix(5).joined(separator: "; ")
    let more = problems.count > 5 ? "; and \(problems.count - 5) more" : ""
    checks.append(
      Check(
        name: name, isGood: problems.isEmpty, detail: problems.isEmpty ? good : shown + more))
  }
}
