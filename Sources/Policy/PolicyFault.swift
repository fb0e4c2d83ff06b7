package import Domain

/// Why an engine gave no decision. Whoever asked refuses, with this as the reason.
package struct PolicyFault: Error, Equatable, CustomStringConvertible {
  package var cause: RefusalCause
  /// What is wrong and what to do.
  package var description: String

  package init(_ cause: RefusalCause, _ description: String) {
    self.cause = cause
    self.description = description
  }

  package var refusal: Decision { .refused(because: [description], cause) }
}
