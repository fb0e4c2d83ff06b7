/// Where a field of a record stands, and its name and value as a sentence begins with them.
package struct FieldQuote: Equatable, Sendable {
  /// `idempotency_key "k-1"`; in a CloudEvent `id "k-1"`.
  package let words: String
  /// 1-based, in bytes.
  package let column: Int
}
