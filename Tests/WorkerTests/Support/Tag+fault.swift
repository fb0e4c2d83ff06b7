import Testing

extension Tag {
  /// Something goes wrong on purpose.
  @Tag static var fault: Self
}
