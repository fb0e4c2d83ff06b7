/// Up to which byte each log has been read, as text the emitter's checkpoint.
struct LogCursor: Equatable {
  private var offsets: [String: Int64] = [:]

  init(text: String) {
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 2, let offset = Int64(words[1]) else { continue }
      offsets[String(words[0])] = offset
    }
  }

  var text: String {
    offsets.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: "\n")
  }

  func offset(of log: String) -> Int64 { offsets[log] ?? 0 }

  mutating func advance(_ log: String, to offset: Int64) { offsets[log] = offset }

  /// Forgets all other logs.
  mutating func keep(_ logs: Set<String>) { offsets = offsets.filter { logs.contains($0.key) } }
}
