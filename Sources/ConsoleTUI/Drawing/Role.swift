/// What a cell means; a theme says how that looks. Screens know no colours.
package enum Role: String, CaseIterable, Sendable {
  /// Plain text, and text that matters less.
  case text, dim
  /// Headings of columns and panes.
  case heading
  /// Frames of panes, without and with the focus.
  case border, borderFocused
  /// The name of the product, keys in the footer, links.
  case accent, key
  /// Names of tenants and other values that a reader looks for.
  case value
  /// States and severities; each is also told by a mark or a word.
  case good, notice, warning, error
  /// Found text of a search or filter.
  case match
  /// Bars and graphs: what is used, the rest of the bar, soft and hard limit, forecast.
  case bar, barRest, soft, hard, forecast
  /// Header and footer lines; badges such as LIVE and HELD; a banner that wants to be read.
  case chrome, badge, badgeHeld, banner
  /// Text being typed, and what completion proposes.
  case input, ghost
}
