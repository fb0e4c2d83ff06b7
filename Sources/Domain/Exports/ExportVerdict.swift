/// What checking a bundle came to, in one sentence.
package struct ExportVerdict: Equatable, Sendable {
  package var isValid: Bool
  package var sentence: String

  package init(isValid: Bool, sentence: String) {
    self.isValid = isValid
    self.sentence = sentence
  }
}
