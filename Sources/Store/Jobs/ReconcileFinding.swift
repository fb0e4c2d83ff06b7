/// A bucket that differs from its files, in words for an incident.
package struct ReconcileFinding: Equatable, Sendable {
  package let key: RecountKey
  /// The class of the cause, as in `quantity`.
  package let cause: String
  package let text: String

  package init(key: RecountKey, cause: String, text: String) {
    self.key = key
    self.cause = cause
    self.text = text
  }
}
