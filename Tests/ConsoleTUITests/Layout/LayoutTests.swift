import Domain
import Testing

@testable import ConsoleTUI

@Suite struct LayoutTests {
  private static let sizes = [
    (40, 10), (60, 16), (80, 24), (80, 60), (100, 30), (120, 40), (150, 45), (200, 24), (200, 60),
  ]

  @Test(arguments: Screen.allCases)
  func `the panes stand as drawn`(screen: Screen) {
    let drawings = Self.sizes.map { columns, rows in
      let layout = Layout(
        size: ScreenSize(columns: columns, rows: rows), screen: screen, tab: .profile)
      return "\(columns)x\(rows)\n" + Self.drawing(layout)
    }
    Snapshot.check(drawings.joined(separator: "\n\n") + "\n", "layout-\(screen.rawValue)")
  }

  @Test(arguments: Screen.allCases, DetailTab.allCases)
  func `panes cover the body at any size, without gap or overlap`(screen: Screen, tab: DetailTab) {
    for columns in stride(from: 60, through: 240, by: 7) {
      for rows in stride(from: 16, through: 80, by: 3) {
        for banners in 0...3 {
          let layout = Layout(
            size: ScreenSize(columns: columns, rows: rows), screen: screen, tab: tab,
            banners: banners)
          let area = layout.panes.reduce(0) { $0 + $1.rect.width * $1.rect.height }
          #expect(area == columns * (rows - 3 - banners), "\(columns)x\(rows)")
          for (index, pane) in layout.panes.enumerated() {
            #expect(pane.rect.width >= 30 && pane.rect.height >= 5, "\(columns)x\(rows) \(pane)")
            for other in layout.panes[(index + 1)...] {
              let common = pane.rect.intersection(other.rect)
              #expect(common.width == 0 || common.height == 0, "\(columns)x\(rows)")
            }
          }
        }
      }
    }
  }

  @Test(arguments: 30...200)
  func `the name of a tenant has 16 cells at least, and no column stands outside`(width: Int) {
    let layout = CatalogColumns(CatalogColumn.allCases, width: width)
    #expect(layout.columns[0].width >= 16)
    for column in layout.columns { #expect(column.offset + column.width <= width) }
    for (one, next) in zip(layout.columns, layout.columns.dropFirst()) {
      #expect(one.offset + one.width < next.offset)
    }
  }

  /// Frames with the panes' names in them, at the real size.
  private static func drawing(_ layout: Layout) -> String {
    var frame = Frame(size: layout.size)
    if layout.isTooSmall { frame.put("too small", column: 0, row: 0) }
    for place in layout.panes {
      frame.box(
        place.rect,
        title: BoxTitle("\(place.pane.rawValue) \(place.rect.width)x\(place.rect.height)"),
        symbols: Symbols(isASCII: true))
    }
    let blank = "|" + String(repeating: " ", count: 4)
    var lines: [String] = []
    for line in frame.lines where lines.last != line || !line.hasPrefix(blank) {
      lines.append(line)
    }
    return lines.joined(separator: "\n")
  }
}
