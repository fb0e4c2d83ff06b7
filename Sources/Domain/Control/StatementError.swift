/// What is wrong with a payload that claims to be a statement.
package struct StatementError: Error, Equatable, CustomStringConvertible {
  package var problem: String

  package init(_ problem: String) { self.problem = problem }

  package var description: String {
    "the signed statement cannot be read: \(problem). Keep it, and run `switchboard audit verify`"
  }
}
