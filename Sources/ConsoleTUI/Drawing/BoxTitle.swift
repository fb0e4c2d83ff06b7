/// What stands in the upper border of a pane.
package struct BoxTitle: Equatable, Sendable {
  /// The digit that focuses the pane.
  package var key: String
  package var text: String
  /// On the right: the order, the tab, `HELD 12:03:11 · 48 newer`.
  package var detail: String
  package var detailRole: Role
  /// On the right of the lower border: `↓ more`.
  package var footnote = ""

  package init(
    key: String = "", _ text: String, detail: String = "", detailRole: Role = .dim
  ) {
    self.key = key
    self.text = text
    self.detail = detail
    self.detailRole = detailRole
  }
}
