/// Decisions of one kind in the log; every word is one of a few.
package struct DecisionCount: Equatable, Sendable {
  package var action: String
  package var result: String
  package var cause: String
  package var engine: String
  package var count: Int64
}
