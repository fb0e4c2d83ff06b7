/// A pane in its rectangle, border included.
package struct Placement: Equatable, Sendable {
  package let pane: PaneKind
  package let rect: Rect

  package init(_ pane: PaneKind, _ rect: Rect) {
    self.pane = pane
    self.rect = rect
  }
}
