import Testing

extension Tag {
  /// Drives the real program.
  @Tag static var endToEnd: Self
}
