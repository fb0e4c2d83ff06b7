/// Why something is not accepted as evidence.
package struct EvidenceError: Error, Equatable, CustomStringConvertible {
  /// The file or thing that was refused.
  package var subject: String
  package var problem: String
  package var remedy: String
  /// Whether a rule forbids it, where nothing is wrong with what was given.
  package var isRule: Bool

  package init(_ subject: String, _ problem: String, remedy: String = "", isRule: Bool = false) {
    self.subject = subject
    self.problem = problem
    self.remedy = remedy
    self.isRule = isRule
  }

  package var description: String {
    "\(subject) is refused: \(problem)\(remedy.isEmpty ? "" : ". \(remedy)")"
  }
}
