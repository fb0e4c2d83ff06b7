extension String {
  /// Text of a help page whose lines are broken for the source: those of a paragraph become one, which
  /// the page breaks to the width of the terminal. Empty lines, indented ones and examples stay.
  var flowing: String {
    var lines: [String] = []
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      if let last = lines.last, Self.flows(last), Self.flows(line), !line.hasPrefix("Example") {
        lines[lines.count - 1] = "\(last) \(line)"
      } else {
        lines.append(String(line))
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func flows(_ line: some StringProtocol) -> Bool {
    !line.isEmpty && !line.hasPrefix(" ")
  }
}
