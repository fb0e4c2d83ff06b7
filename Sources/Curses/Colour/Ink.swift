/// A look in ncurses' terms.
struct Ink: Equatable {
  var attributes: UInt32
  /// A colour pair; 0 is the terminal's own colours.
  var pair: Int32
}
