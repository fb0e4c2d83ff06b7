/// A question that cannot be asked: what was refused, and what to write instead.
package struct WhatIfError: Error, Equatable, CustomStringConvertible {
  package let description: String

  init(_ text: String, _ problem: String) {
    description = "the what-if \"\(text.prefix(80))\" is refused: \(problem)"
  }
}
