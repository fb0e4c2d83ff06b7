extension Layout {
  static func main(_ body: Rect, _ size: ScreenSize, _ tab: DetailTab) -> [Placement] {
    if size.columns >= 180, size.rows >= 45 { return threeColumns(body, tab) }
    if size.columns >= 110 { return twoColumns(body, tab) }
    return oneColumn(body)
  }

  /// One tenant, whole: all three faces if there is room, else the one of the tab.
  static func tenant(_ body: Rect, _ size: ScreenSize, _ tab: DetailTab) -> [Placement] {
    guard size.columns >= 110, size.rows >= 30 else { return [Placement(tab.pane, body)] }
    let (upper, lower) = body.splitRows(first: max(14, body.height * 55 / 100))
    let (left, right) = upper.splitColumns(first: upper.width / 2)
    return [
      Placement(.profile, left), Placement(.graph, right), Placement(.tenantTimeline, lower),
    ]
  }

  /// A list over a strip, and under both a timeline where the terminal is tall.
  private static func oneColumn(_ body: Rect) -> [Placement] {
    if body.height >= 36 {
      let (list, rest) = body.splitRows(first: body.height - 7 - body.height * 3 / 10)
      let (strip, timeline) = rest.splitRows(first: 7)
      return [
        Placement(.catalog, list), Placement(.strip, strip), Placement(.timeline, timeline),
      ]
    }
    let (list, strip) = body.splitRows(first: body.height - (body.height >= 19 ? 7 : 5))
    return [Placement(.catalog, list), Placement(.strip, strip)]
  }

  private static func twoColumns(_ body: Rect, _ tab: DetailTab) -> [Placement] {
    let hasTimeline = body.height >= 26
    let under = hasTimeline ? max(8, body.height * 32 / 100) : 0
    let (upper, lower) = body.splitRows(first: body.height - under)
    let (list, side) = upper.splitColumns(first: upper.width * 56 / 100)
    return [Placement(.catalog, list)] + detail(side, tab)
      + (hasTimeline ? [Placement(.timeline, lower)] : [])
  }

  /// The catalog with all its usual columns, the tenant, and on the right what goes on: the
  /// timeline over what waits for a decision and what the worker does.
  private static func threeColumns(_ body: Rect, _ tab: DetailTab) -> [Placement] {
    let (list, rest) = body.splitColumns(first: body.width * 38 / 100)
    let (middle, right) = rest.splitColumns(first: rest.width * 44 / 100)
    let (upper, lower) = right.splitRows(first: right.height * 56 / 100)
    let (inbox, worker) = lower.splitRows(first: lower.height * 40 / 100)
    return [Placement(.catalog, list)] + detail(middle, tab)
      + [
        Placement(.timeline, upper), Placement(.approvals, inbox), Placement(.operations, worker),
      ]
  }

  /// The face of the tab; the profile shares its column with the graph if both have room.
  private static func detail(_ side: Rect, _ tab: DetailTab) -> [Placement] {
    guard tab == .profile, side.height >= 20 else { return [Placement(tab.pane, side)] }
    let (profile, graph) = side.splitRows(first: min(16, max(12, side.height / 2)))
    return [Placement(.profile, profile), Placement(.graph, graph)]
  }
}
