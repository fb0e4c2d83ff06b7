/// What came of one `test_` rule.
package struct RegoTest: Equatable, Sendable {
  package let name: String
  package let passed: Bool
  /// Why it could not be evaluated; a test that is merely not true has none.
  package let error: RegoError?
}
