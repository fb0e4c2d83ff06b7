/// The list and the request under the cursor: side by side where there is room, else one over
/// the other.
struct ApprovalsLayout {
  let list: Rect
  let detail: Rect
  let isWide: Bool

  init(_ area: Rect) {
    isWide = area.width >= 130
    if isWide {
      (list, detail) = area.splitColumns(first: area.width * 55 / 100)
    } else {
      (list, detail) = area.splitRows(first: max(4, area.height * 45 / 100))
    }
  }
}
