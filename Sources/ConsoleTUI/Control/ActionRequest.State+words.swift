package import Domain

extension ActionRequest.State {
  /// As people say it: `taken back` for `ROLLED_BACK`.
  package var words: String { self == .rolledBack ? "taken back" : rawValue.lowercased() }
}
