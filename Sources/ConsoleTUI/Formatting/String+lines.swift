extension String {
  /// Broken at spaces into lines of at most `width` cells; a longer word is cut, and so is what
  /// does not fit into `most` lines.
  func lines(ofCells width: Int, most: Int, ellipsis: String) -> [String] {
    guard width > 0, most > 0 else { return [] }
    var lines: [String] = []
    var rest = self[...]
    while !rest.isEmpty {
      if lines.count == most - 1 {
        lines.append(String(rest).cut(toCells: width, ellipsis: ellipsis))
        break
      }
      var line = ""
      while let word = rest.split(separator: " ", maxSplits: 1).first {
        let longer = line.isEmpty ? String(word) : "\(line) \(word)"
        guard longer.cellWidth <= width else { break }
        line = longer
        rest = rest[word.endIndex...].drop { $0 == " " }
      }
      if line.isEmpty {
        let word = rest.prefix { $0 != " " }
        line = String(word).cut(toCells: width, ellipsis: ellipsis)
        rest = rest[word.endIndex...].drop { $0 == " " }
      }
      lines.append(line)
      if rest.allSatisfy({ $0 == " " }) { break }
    }
    return lines
  }

  /// Where `words` stand in the text, in cells, whatever their case.
  func matches(of words: String) -> [(start: Int, text: String)] {
    let wanted = Array(words.lowercased())
    let own = Array(self)
    guard !wanted.isEmpty, own.count >= wanted.count else { return [] }
    let lowered = own.map { $0.lowercased() }
    let parts = wanted.map { String($0) }
    var found: [(start: Int, text: String)] = []
    var index = 0
    while index + parts.count <= own.count {
      if lowered[index..<index + parts.count].elementsEqual(parts) {
        let start = String(own[..<index]).cellWidth
        found.append((start, String(own[index..<index + parts.count])))
        index += parts.count
      } else {
        index += 1
      }
    }
    return found
  }
}
