/// Rows that rest on no record: edited from outside, or written by a program that keeps none.
package struct Unattested: Equatable, Sendable {
  package var statuses: Int64 = 0
  package var assignments: Int64 = 0
  package var plans: Int64 = 0
  package var operators: Int64 = 0
  /// The first few, in words.
  package var examples: [String] = []

  package init() {}

  package var count: Int64 { statuses + assignments + plans + operators }
}
