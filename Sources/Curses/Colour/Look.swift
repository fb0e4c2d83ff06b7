/// How a style is shown at one colour depth.
package struct Look: Equatable, Sendable {
  package enum Color: Hashable, Sendable {
    /// One of the 16 that the user has chosen for the terminal.
    case ansi(UInt8)
    case rgb(red: UInt8, green: UInt8, blue: UInt8)
  }

  /// `nil` is the terminal's own.
  package var foreground: Color?
  package var background: Color?
  package var isBold = false
  package var isDim = false
  package var isReverse = false
  package var isUnderlined = false
  package var isItalic = false

  package init(foreground: Color? = nil, background: Color? = nil) {
    self.foreground = foreground
    self.background = background
  }
}
