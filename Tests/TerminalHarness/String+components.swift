extension String {
  /// The parts between opening and closing marks, and all that stands outside of them.
  package func components(
    between open: String, and close: String
  ) -> (inside: [String], outside: String) {
    var inside: [String] = []
    var outside = ""
    for (index, part) in pieces(separatedBy: open).enumerated() {
      let halves = part.pieces(separatedBy: close)
      guard index > 0, halves.count > 1 else {
        outside += part
        continue
      }
      inside.append(halves[0])
      outside += halves.dropFirst().joined()
    }
    return (inside, outside)
  }

  private func pieces(separatedBy mark: String) -> [String] {
    var pieces: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: mark) {
      pieces.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return pieces + [String(rest)]
  }
}
