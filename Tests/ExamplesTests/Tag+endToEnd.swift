import Testing

extension Tag {
  /// Runs the real programs.
  @Tag static var endToEnd: Self
}
