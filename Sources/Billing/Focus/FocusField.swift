/// The value of one column in one row.
enum FocusField: Equatable, Sendable {
  case null
  /// Text that people may have chosen.
  case text(String)
  /// A number, a time or a word of the specification.
  case plain(String)
}
