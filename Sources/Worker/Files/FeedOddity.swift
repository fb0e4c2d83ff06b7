/// Something in a folder of metering files that is not read, and why.
struct FeedOddity: Equatable {
  /// With bytes that are not UTF-8 spelled out.
  let path: String
  let facts: OpenFile.Facts
  let text: String

  /// `nil` for what does not look like one of metering's: a folder may hold anything.
  init?(_ name: [UInt8], in base: String, _ facts: OpenFile.Facts) {
    let isText = String(validating: name, as: UTF8.self) != nil
    path = base + String(spelling: name)
    self.facts = facts
    if facts.isFolder {
      text =
        "is a folder, and what is in it is not read; move its files up, or name it to "
        + "`switchboard ingest` itself"
    } else if facts.isRegular, !isText {
      text = "has a name that is not UTF-8, and was not read; rename it"
    } else if facts.isRegular, Self.looksLikeOurs(path) {
      text =
        "does not end as metering files do (.ndjson or .pb, compressed also .gz), and was not read; "
        + "rename it, or name it to `switchboard ingest` itself"
    } else {
      return nil
    }
  }

  /// A link to what is not there.
  init?(link name: [UInt8], in base: String, _ facts: OpenFile.Facts) {
    path = base + String(spelling: name)
    guard FeedName.format(path) != nil || Self.looksLikeOurs(path) else { return nil }
    self.facts = facts
    text = "is a link to a file that is not there; mend the link, or remove it"
  }

  /// JSON or protobuf by its name, and neither being written nor left by an editor.
  private static func looksLikeOurs(_ path: String) -> Bool {
    let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    guard FeedName.format(path) == nil, !name.hasSuffix(".tmp"), !name.hasSuffix("~") else {
      return false
    }
    return [".json", ".ndjson", ".pb"].contains { name.contains($0) }
  }
}
