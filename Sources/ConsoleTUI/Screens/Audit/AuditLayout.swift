/// The list and the entry under the cursor: side by side where there is room, else one over the
/// other.
struct AuditLayout {
  let list: Rect
  let detail: Rect
  let isWide: Bool

  init(_ area: Rect) {
    isWide = area.width >= 150
    if isWide {
      (list, detail) = area.splitColumns(first: area.width / 2)
    } else {
      (list, detail) = area.splitRows(first: max(5, area.height * 50 / 100))
    }
  }
}
