/// Where the boxes of the economics screen stand.
struct EconomicsLayout: Equatable {
  let headline, groups, trend, top, bottom: Rect

  /// The boxes cover the rectangle. Where it is low the figures stand close; the ranking always
  /// has room for five.
  init(_ rect: Rect) {
    let isTall = rect.height >= 34
    let (head, body) = rect.splitRows(first: isTall ? 9 : 6)
    let (middle, lower) = body.splitRows(first: body.height - (isTall ? body.height / 2 : 8))
    (groups, trend) = middle.splitColumns(first: middle.width / 2)
    (top, bottom) = lower.splitColumns(first: lower.width / 2)
    headline = head
  }

  /// Around what a border would leave.
  init(inside area: Rect) {
    self.init(
      Rect(
        column: area.column - 1, row: area.row - 1, width: area.width + 2,
        height: area.height + 2))
  }

  /// How many stand at either end of the ranking.
  var ranked: Int { top.inner.height >= 21 ? 10 : 5 }
}
