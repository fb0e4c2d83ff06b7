extension Form {
  /// Something that a choice offers.
  package struct Option: Equatable, Sendable {
    package let text: String
    /// What it would come to; shown while it is the chosen one.
    package let facts: [Fact]

    package init(_ text: String, facts: [Fact] = []) {
      self.text = text
      self.facts = facts
    }
  }

  /// The facts with those of the chosen options in their places.
  package var shownFacts: [Fact] {
    facts.flatMap { fact -> [Fact] in
      guard case .chosen(let field) = fact else { return [fact] }
      let text = text(field)
      return options[field]?.first { $0.text == text }?.facts ?? []
    }
  }
}
