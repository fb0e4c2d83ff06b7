import Domain

/// Which rows of the pane hold which entries, with a line where a day begins: a pure function of
/// the window, the selection and its row, so that drawing and moving agree.
struct TimelineArrangement: Equatable {
  enum Line: Equatable {
    case entry(Int)
    /// The entries below are of this day.
    case day(UTCDay)
  }

  private(set) var lines: [Line] = []

  /// Places the selected entry at `wanted`, or nearer to an end where the window has nothing to
  /// put above or below.
  init(entries: [TimelineEntry], selected: Int, wanted: Int, rows: Int, today: UTCDay) {
    guard rows > 0, entries.indices.contains(selected) else { return }
    let line = min(max(0, wanted), rows - 1)
    var below: [Line] = [.entry(selected)]
    var index = selected + 1
    while below.count < rows, index < entries.count {
      below += Self.dayLine(entries, before: index, today) + [.entry(index)]
      index += 1
    }
    let needed = max(line, rows - below.count)
    var above: [Line] = []
    index = selected
    while above.count < needed {
      above = Self.dayLine(entries, before: index, today) + above
      guard index > 0, above.count < needed else { break }
      index -= 1
      above.insert(.entry(index), at: 0)
    }
    lines = Array((above.suffix(needed) + below).prefix(rows))
    headTheTop(entries, today)
  }

  /// The line that parts an entry from the newer one above it; the top one is of today unless
  /// told otherwise.
  private static func dayLine(
    _ entries: [TimelineEntry], before index: Int, _ today: UTCDay
  ) -> [Line] {
    let day = entries[index].at.day
    let above = index > 0 ? entries[index - 1].at.day : today
    return day == above ? [] : [.day(day)]
  }

  /// A pane that begins amid an earlier day still says which: its first row gives way, unless
  /// the cursor is there.
  private mutating func headTheTop(_ entries: [TimelineEntry], _ today: UTCDay) {
    guard lines.count > 1, case .entry(let top) = lines[0], case .entry = lines[1] else { return }
    let day = entries[top].at.day
    guard day != today else { return }
    lines[0] = .day(day)
  }

  func line(of index: Int) -> Int? { lines.firstIndex(of: .entry(index)) }

  /// Where a jump of `step` entries from the selection leaves the cursor on screen.
  static func distance(
    _ entries: [TimelineEntry], from start: Int, to end: Int, today: UTCDay
  ) -> Int {
    let low = min(start, end)
    let high = max(start, end)
    guard low < high else { return 0 }
    let days = (low + 1...high).reduce(0) { $0 + dayLine(entries, before: $1, today).count }
    return (high - low + days) * (start < end ? 1 : -1)
  }
}
