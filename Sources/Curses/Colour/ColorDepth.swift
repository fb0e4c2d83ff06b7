/// How many colours the terminal shows.
package enum ColorDepth: Int, Comparable, Sendable {
  case mono
  case ansi8
  case ansi16
  case indexed256
  case trueColor

  /// `NO_COLOR` (https://no-color.org) wins; `COLORTERM` tells of true colours where terminfo
  /// cannot (https://github.com/termstandard/colors).
  ///
  /// - Parameters:
  ///   - colors: what terminfo says, 0 without colours.
  ///   - isIndexed: whether colours are sent in the form that can be widened to true colours.
  init(environment: [String: String], colors: Int, isIndexed: Bool) {
    if environment["NO_COLOR"].map({ !$0.isEmpty }) == true || colors < 8 {
      self = .mono
    } else if colors < 16 {
      self = .ansi8
    } else if colors < 256 {
      self = .ansi16
    } else {
      let told = environment["COLORTERM"] ?? ""
      self = isIndexed && (told == "truecolor" || told == "24bit") ? .trueColor : .indexed256
    }
  }

  /// Terminals that print lines and cannot move the cursor.
  static func isWithoutScreen(_ term: String) -> Bool {
    term.isEmpty || term == "dumb" || term == "unknown"
  }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
