/// Why something is not accepted as evidence.
package struct EvidenceError: Error, Equatable, CustomStringConvertible {
  /// The file or thing that was refused.
  package var subject: String
  package var problem: String
  package var remedy: String

  package init(_ subject: String, _ problem: String, remedy: String = "") {
    self.subject = subject
    self.problem = problem
    self.remedy = remedy
  }

  package var description: String {
    "\(subject) is refused: \(problem)\(remedy.isEmpty ? "" : ". \(remedy)")"
  }
}
