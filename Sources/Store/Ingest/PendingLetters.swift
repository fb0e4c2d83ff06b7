import Domain

/// The dead letters of the running batch, with the bytes of their lines: a file of nothing but
/// newlines is as many letters as bytes.
struct PendingLetters {
  private(set) var all: [(letter: DeadLetter, file: Int64)] = []
  private(set) var bytes = 0

  var count: Int { all.count }

  mutating func append(_ letter: DeadLetter, file: Int64) {
    all.append((letter, file))
    bytes += letter.bytes.count
  }

  mutating func removeAll() {
    all.removeAll(keepingCapacity: true)
    bytes = 0
  }
}
