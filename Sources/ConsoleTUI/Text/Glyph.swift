/// What one or two cells show: a printable character with its combining marks.
struct Glyph: Equatable, Sendable {
  var text: String
  var width: Int
}
