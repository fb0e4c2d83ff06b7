import ConsoleTUI
import Domain
import Worker

extension MissingSource {
  var json: JSONValue {
    [
      "file": .string(file), "first_byte": .integer(bytes.lowerBound),
      "end_byte": .integer(bytes.upperBound), "reason": .string(reason),
    ]
  }
}

extension [MissingSource] {
  /// A line for each file, however many batches have read from it.
  var lines: [String] {
    var order: [[String]] = []
    var parts: [[String]: [MissingSource]] = [:]
    for source in self {
      let key = [source.file, source.reason]
      if parts[key] == nil { order.append(key) }
      parts[key, default: []].append(source)
    }
    return order.compactMap { parts[$0]?.line }
  }

  /// Of parts of one file.
  private var line: String? {
    guard let first, let start = map(\.bytes.lowerBound).min(),
      let end = map(\.bytes.upperBound).max()
    else { return nil }
    return "missing\t\(first.file.safeText)\tbytes \(start)-\(end)"
      + (count > 1 ? " of \(count) batches" : "") + "\t\(first.reason.safeText)"
  }
}
