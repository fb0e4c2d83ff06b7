import Domain

extension ExportScope {
  /// As people say it: `all partners`, `partner northwind`, `tenant contoso-retail`.
  var words: String {
    self == .all
      ? "all partners" : description.replacing(":", with: " ", maxReplacements: 1)
  }

  /// The inverse of `words`.
  init?(words: String) {
    if words == ExportScope.all.words {
      self = .all
    } else {
      self.init(words.replacing(" ", with: ":", maxReplacements: 1))
    }
  }
}
