internal import Metering

/// What a file's name says of its form. Names of rotated files keep their form: `a.ndjson.1`,
/// `a.ndjson-20260319.gz`.
enum FeedName {
  /// `nil` where it is no metering file.
  static func format(_ path: String) -> MeteringFormat? {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard !name.hasPrefix(".") else { return nil }
    if let format = MeteringFormat(fileName: name) { return format }
    var parts = name.split(separator: ".").dropFirst()
    while let last = parts.last, !["ndjson", "pb"].contains(undated(last)) { parts.removeLast() }
    guard let last = parts.last.map(undated), !name.hasSuffix(".tmp"), !name.hasSuffix("~") else {
      return nil
    }
    return last == "pb" ? .protobuf : .ndjson
  }

  /// The name that a rotated file had while it was written to, where its own shows that: `a.ndjson`
  /// of `a.ndjson.1`, `a.ndjson-20260319` and `a.ndjson.old`.
  static func live(_ path: String) -> String? {
    var live = path[...]
    while let dot = live.lastIndex(of: "."), isCount(live[dot...].dropFirst()) {
      live = live[..<dot]
    }
    if let dot = live.lastIndex(of: ".") {
      live = live[..<undated(live[dot...].dropFirst()).endIndex]
    }
    guard live.endIndex < path.endIndex, MeteringFormat(fileName: String(live)) != nil else {
      return nil
    }
    return String(live)
  }

  /// `1`, `2026-03-19` and `old`.
  private static func isCount(_ part: Substring) -> Bool {
    part == "old"
      || part.contains(where: \.isNumber) && part.allSatisfy { $0.isNumber || $0 == "-" }
  }

  /// `ndjson` of `ndjson-20260319`, as logrotate's `dateext` writes it.
  private static func undated(_ part: Substring) -> Substring {
    let pieces = part.split(separator: "-")
    guard let first = pieces.first else { return part }
    return pieces.dropFirst().allSatisfy { $0.allSatisfy(\.isNumber) } ? first : part
  }

  /// Of a file that was named on purpose: by its beginning where its name says nothing. Every message
  /// has the tags of its second and third field, which are control characters; text has none.
  static func format(_ path: String, head: [UInt8]) -> MeteringFormat {
    if let format = format(path) { return format }
    let isText = head.allSatisfy { $0 >= 0x20 || (0x09...0x0d).contains($0) }
    return isText ? .ndjson : .protobuf
  }

  static func isGzip(head: [UInt8]) -> Bool { head.starts(with: [0x1f, 0x8b]) }
}
