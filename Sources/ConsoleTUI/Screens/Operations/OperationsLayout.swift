import Domain

/// How the rows of the operations pane are shared: the totals always, then each list its
/// heading and as many rows as it has, the one with the cursor first served.
struct OperationsLayout: Equatable {
  /// Rows of a list with its heading; 0 leaves it out.
  let files, batches, deadLetters: Int
  /// Rows that spell out one dead letter, or what is wrong with a file.
  let spelled: Int

  static let totals = 2

  /// Cells of the panel of periods, checks and backfills, on the right of a wide screen; 0 where
  /// a line has to do.
  static func jobsWidth(_ snapshot: OperationsSnapshot, width: Int) -> Int {
    snapshot.hasJobs && width >= 116 ? 44 : 0
  }

  /// A rule, where the letter is and why, its bytes, and a caret; and where there is room, when it
  /// came and its whole reason on lines of their own.
  static let spelledRows = 4
  static let roomySpelledRows = 6

  init(
    height: Int, files: Int, batches: Int, deadLetters: Int, focus: OperationsPane.Part,
    spells: Bool = false, parts: [OperationsPane.Part] = OperationsPane.Part.allCases
  ) {
    let room = max(0, height - Self.totals)
    let lists = parts.reduce(0) { sum, part in
      sum + 2 + max(1, [.files: files, .batches: batches, .deadLetters: deadLetters][part] ?? 0)
    }
    spelled =
      deadLetters == 0 && !spells || room < 13
      ? 0 : lists + Self.roomySpelledRows <= room ? Self.roomySpelledRows : Self.spelledRows
    var left = room - spelled
    // An empty list still takes a heading and the sentence that explains it.
    let wanted: [OperationsPane.Part: Int] = [
      .files: 1 + max(1, files), .batches: 1 + max(1, batches),
      .deadLetters: 1 + max(1, deadLetters),
    ]
    let order = parts.filter { $0 == focus } + parts.filter { $0 != focus }
    var given: [OperationsPane.Part: Int] = [:]
    for part in order {
      given[part] = left >= 2 ? 2 : 0
      left -= given[part] ?? 0
    }
    // Rows go round one by one, so that a long list does not starve the others.
    while left > 0 {
      let hungry = order.filter { part in
        let has = given[part] ?? 0
        return has > 0 && has < (wanted[part] ?? 0)
      }
      guard !hungry.isEmpty else { break }
      for part in hungry where left > 0 {
        given[part, default: 0] += 1
        left -= 1
      }
    }
    // What is left parts the blocks by blank lines.
    for part in [OperationsPane.Part.files, .batches] where left > 0 && (given[part] ?? 0) > 0 {
      given[part, default: 0] += 1
      left -= 1
    }
    self.files = given[.files] ?? 0
    self.batches = given[.batches] ?? 0
    self.deadLetters = given[.deadLetters] ?? 0
  }

  /// The first item of a list to show, so that the selected one is in sight.
  static func start(count: Int, rows: Int, selected: Int?) -> Int {
    guard rows > 0, count > rows, let selected else { return 0 }
    return min(max(0, selected - rows / 2), count - rows)
  }
}
