internal import Domain

/// Reads a run from front to back for a merge, a slice of the key space at a time.
struct KeyCursor {
  private let run: KeyRun
  private var nextChunk: Int64 = 0
  private var rest: [KeyEntry] = []

  init(_ run: KeyRun) { self.run = run }

  /// All entries up to and with the leading bits `end` that have not been taken.
  mutating func take(through end: UInt64, _ reader: borrowing KeyReader) throws -> [KeyEntry] {
    let lastChunk = run.chunk(of: end)
    if nextChunk <= lastChunk {
      try reader.append(chunks: nextChunk...lastChunk, of: run, to: &rest)
      nextChunk = lastChunk + 1
    }
    let count = rest.firstIndex { $0.high > end } ?? rest.count
    let taken = Array(rest[..<count])
    rest.removeFirst(count)
    return taken
  }

  /// Pairs of sorted lists are merged until one is left.
  static func merged(_ lists: [[KeyEntry]]) -> [KeyEntry] {
    var lists = lists
    while lists.count > 1 {
      var next: [[KeyEntry]] = []
      for index in stride(from: 0, to: lists.count, by: 2) {
        next.append(
          index + 1 < lists.count ? merged(lists[index], lists[index + 1]) : lists[index])
      }
      lists = next
    }
    return lists.first ?? []
  }

  private static func merged(_ left: [KeyEntry], _ right: [KeyEntry]) -> [KeyEntry] {
    var all: [KeyEntry] = []
    all.reserveCapacity(left.count + right.count)
    var (first, second) = (0, 0)
    while first < left.count, second < right.count {
      if left[first].precedes(right[second].key) {
        all.append(left[first])
        first &+= 1
      } else {
        all.append(right[second])
        second &+= 1
      }
    }
    all.append(contentsOf: left[first...])
    all.append(contentsOf: right[second...])
    return all
  }
}
