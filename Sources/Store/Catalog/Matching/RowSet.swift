/// A set of tenants by row number, one bit each: a million of them in 125 kB.
struct RowSet: Equatable, Sendable {
  private(set) var words: [UInt64]

  /// Room for the numbers `0...highest`.
  init(highest: Int64) {
    words = Array(repeating: 0, count: Int(highest >> 6) + 1)
  }

  init(words: [UInt64]) { self.words = words }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }
  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  func contains(_ number: Int64) -> Bool {
    let index = Int(number >> 6)
    return index >= 0 && index < words.count && words[index] & (1 << UInt64(number & 63)) != 0
  }

  /// A number without room is left out: it was added after the set's snapshot.
  mutating func insert(_ number: Int64) {
    let index = Int(number >> 6)
    guard index >= 0, index < words.count else { return }
    words[index] |= 1 << UInt64(number & 63)
  }

  mutating func formUnion(_ other: RowSet) {
    for index in 0..<min(words.count, other.words.count) { words[index] |= other.words[index] }
  }

  mutating func formIntersection(_ other: RowSet) {
    for index in words.indices {
      words[index] &= index < other.words.count ? other.words[index] : 0
    }
  }

  mutating func subtract(_ other: RowSet) {
    for index in 0..<min(words.count, other.words.count) { words[index] &= ~other.words[index] }
  }

  /// Whether any of the 4,096 numbers of a page is in the set.
  func touches(page: Int64) -> Bool {
    let start = Int(page << 6)
    guard start >= 0, start < words.count else { return false }
    return words[start..<min(start + 64, words.count)].contains { $0 != 0 }
  }

  /// The numbers, ascending.
  var numbers: [Int64] {
    var numbers: [Int64] = []
    for (index, word) in words.enumerated() where word != 0 {
      var rest = word
      while rest != 0 {
        numbers.append(Int64(index << 6 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
    return numbers
  }
}
