/// The list and the request under the cursor: side by side where there is room, else one over
/// the other.
struct ApprovalsLayout {
  let list: Rect
  let detail: Rect
  let isWide: Bool
  /// A part of another screen: the list alone, without a cursor.
  let isGlance: Bool

  /// A list of few rows leaves what it does not need to the request.
  init(_ area: Rect, rows: Int) {
    isWide = area.width >= 130
    isGlance = area.height < 12
    if isGlance {
      (list, detail) = area.splitRows(first: area.height)
    } else if isWide {
      (list, detail) = area.splitColumns(first: area.width * 55 / 100)
    } else {
      (list, detail) = area.splitRows(
        first: min(max(4, area.height * 45 / 100), max(4, rows + 2)))
    }
  }
}
