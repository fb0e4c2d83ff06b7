/// A question that cannot be asked: what was refused, and what to write instead.
package struct WhatIfError: Error, Equatable, CustomStringConvertible {
  private let text: String
  /// What is wrong, and what to write instead.
  package let problem: String

  init(_ text: String, _ problem: String) {
    self.text = String(text.prefix(80))
    self.problem = problem
  }

  package var description: String { "the what-if \"\(text)\" is refused: \(problem)" }
}
