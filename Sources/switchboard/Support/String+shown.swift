import Domain

extension String {
  /// In quotes, cut at 80 characters, with everything escaped that could speak to a terminal.
  var shown: String {
    JSONValue.string(count > 80 ? prefix(79) + "…" : self).description
  }
}
