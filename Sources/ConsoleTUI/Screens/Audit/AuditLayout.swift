/// The list and the entry under the cursor: side by side where there is room, else one over the
/// other; or the entry alone.
struct AuditLayout {
  let list: Rect
  let detail: Rect
  let isWide: Bool

  /// A list of few rows leaves what it does not need to the entry.
  init(_ area: Rect, rows: Int, isWhole: Bool) {
    isWide = area.width >= 150
    if isWhole {
      (list, detail) = area.splitRows(first: 0)
    } else if isWide {
      (list, detail) = area.splitColumns(first: area.width / 2)
    } else {
      let most = max(5, area.height * 50 / 100)
      (list, detail) = area.splitRows(first: min(most, max(5, rows + 3)))
    }
  }
}
