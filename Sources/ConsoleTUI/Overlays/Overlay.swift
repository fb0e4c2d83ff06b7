/// What lies over the screen and has the keys until it closes.
package enum Overlay: Equatable, Sendable {
  case filter(FilterEditor)
  case prompt(Prompt)
  case confirmation(Confirmation)
  case picker(Picker)
  case palette(Palette)
  case help(HelpPanel)
  case form(Form)

  /// Whether the order of the rows beneath must not change: all but the filter, whose rows are
  /// the point.
  var freezesOrder: Bool {
    if case .filter = self { false } else { true }
  }
}
