package import Domain

/// A plan version that a generated tenant was given, and when.
package struct SeededAssignment: Equatable, Sendable {
  package var plan: Plan
  package var at: Timestamp
  package var by: String

  /// The whole UTC day is the new plan's.
  package var from: UTCDay { at.day }
}
