package import Domain

/// Why an event that decodes is not admitted, and which of its fields that is about.
package struct Refusal: Equatable, Sendable {
  /// By its name in our own lines.
  package enum Field: String, Sendable {
    case tenantID = "tenant_id"
    case quantity, timestamp, kind, corrects
    case idempotencyKey = "idempotency_key"
  }

  package let code: DeadLetterCode
  package let field: Field
  /// What follows the field's name and value in the sentence.
  package let reason: String

  package init(_ code: DeadLetterCode, _ field: Field, _ reason: String) {
    self.code = code
    self.field = field
    self.reason = reason
  }

  /// What a field of a line says, and its 1-based byte column.
  package struct Place: Equatable, Sendable {
    package let words: String
    package let column: Int

    package init(words: String, column: Int) {
      self.words = words
      self.column = column
    }
  }

  /// The sentence for the operator; without the value where the line is not at hand.
  func sentence(_ place: Place?) -> String { "\(place?.words ?? field.rawValue) \(reason)" }
}
