/// Which panes stand where: a pure function of the size and of what is open.
///
/// Row 0 is the header, row 1 the filter line, the last row the footer; a banner takes the row
/// under the filter line. The panes cover the rest without gap or overlap.
package struct Layout: Equatable, Sendable {
  /// Under this size nothing but a sentence is shown.
  package static let leastSize = ScreenSize(columns: 60, rows: 16)

  package let size: ScreenSize
  package let panes: [Placement]
  /// Rows between the filter line and the panes.
  package let banners: Int

  package init(size: ScreenSize, screen: Screen, tab: DetailTab, banners: Int = 0) {
    self.size = size
    self.banners = banners
    guard Self.isEnough(size) else {
      panes = []
      return
    }
    let top = 2 + banners
    let body = Rect(column: 0, row: top, width: size.columns, height: size.rows - top - 1)
    panes =
      if let pane = screen.pane {
        [Placement(pane, body)]
      } else if screen == .tenant {
        Self.tenant(body, size, tab)
      } else {
        Self.main(body, size, tab)
      }
  }

  package static func isEnough(_ size: ScreenSize) -> Bool {
    size.columns >= leastSize.columns && size.rows >= leastSize.rows
  }

  package var isTooSmall: Bool { !Self.isEnough(size) }

  package func rect(of pane: PaneKind) -> Rect? { panes.first { $0.pane == pane }?.rect }
}
