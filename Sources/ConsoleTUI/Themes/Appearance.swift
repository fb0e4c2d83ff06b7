/// How something looks; what is `nil` or absent is left to what lies beneath.
package struct Appearance: Equatable, Hashable, Sendable {
  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let bold = Attributes(rawValue: 1)
    package static let dim = Attributes(rawValue: 2)
    package static let italic = Attributes(rawValue: 4)
    package static let underline = Attributes(rawValue: 8)
    package static let reverse = Attributes(rawValue: 16)
  }

  package var foreground: ThemeColor?
  package var background: ThemeColor?
  /// Beside colours.
  package var attributes: Attributes = []
  /// Where there are no colours; meaning must not be lost there.
  package var mono: Attributes = []

  package init(
    foreground: ThemeColor? = nil, background: ThemeColor? = nil, attributes: Attributes = [],
    mono: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
    self.mono = mono
  }
}
