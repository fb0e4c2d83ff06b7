internal import Metering

/// Which form a metering file has: the one that its name says, unless its first record shows
/// without a doubt that it is another.
///
/// That is a first record that could be nothing else: the beginning of a JSON object with a name in
/// it, or a whole message that is a valid event. All else is read by the name, and refused record by
/// record where that is wrong.
struct FeedForm: Equatable {
  let format: MeteringFormat
  /// What to tell its sender where name and contents do not agree.
  let discord: String

  /// So much of the (decompressed) contents is looked at. A message of all fields is shorter.
  static let longest = 4096

  /// `start` is what the contents begin with; `digests` are any.
  init(_ path: String, start: [UInt8], isGzip: Bool, digests: EventDigests) throws(FeedProblem) {
    let named = FeedName.format(path)
    let seen = Self.seen(start, named, digests)
    format = seen ?? named ?? FeedName.format(path, head: start)
    let isCompressedByName = path.hasSuffix(".gz") && !isGzip
    if isCompressedByName, seen == nil, !start.isEmpty, !Self.begins(start, named, digests) {
      throw FeedProblem(
        text: "its name ends in .gz, but it does not begin as gzip does; nothing of it was read. "
          + "Write it whole, then rename it here")
    }
    let read = format == .protobuf ? "protobuf" : "JSON lines"
    switch (named, seen) {
    case (.some, .some):
      discord =
        "its first record is \(read), whatever its name says, and it was read as such; "
        + "name it \(format.suffix)"
    default:
      discord =
        isCompressedByName && !start.isEmpty
        ? "its name ends in .gz, but it is not compressed; it was read as \(read)" : ""
    }
  }

  /// The form that the first record shows, where that is not the one of the name.
  private static func seen(
    _ start: [UInt8], _ named: MeteringFormat?, _ digests: EventDigests
  ) -> MeteringFormat? {
    if isJSON(start) { return named == .protobuf ? .ndjson : nil }
    return named != .protobuf && isProtobuf(start, digests) ? .protobuf : nil
  }

  /// Whether the first record is without a doubt of the form of the name.
  private static func begins(
    _ start: [UInt8], _ named: MeteringFormat?, _ digests: EventDigests
  ) -> Bool {
    named == .protobuf ? isProtobuf(start, digests) : isJSON(start)
  }

  /// Whether it begins with a whole message that is a valid event.
  private static func isProtobuf(_ start: [UInt8], _ digests: EventDigests) -> Bool {
    guard !start.isEmpty else { return false }
    var batch = EventBatch()
    var trial = BatchDecoder(format: .protobuf, digests: digests)
    _ = trial.decode(start.span, isClosed: false, into: &batch, maximumLines: 1)
    return !batch.events.isEmpty
  }

  /// Whether it begins with `{"name":`. A message of ours cannot: behind a brace, its length, and a
  /// quotation mark, the tag of `quantity`, comes the length of a number, which is no letter.
  private static func isJSON(_ start: [UInt8]) -> Bool {
    var rest = start.prefix(128).drop(while: isSpace)
    guard rest.popFirst() == UInt8(ascii: "{") else { return false }
    rest = rest.drop(while: isSpace)
    guard rest.popFirst() == UInt8(ascii: "\"") else { return false }
    let name = rest.prefix { isNamePart($0) }
    rest = rest.dropFirst(name.count)
    guard !name.isEmpty, rest.popFirst() == UInt8(ascii: "\"") else { return false }
    return rest.drop(while: isSpace).first == UInt8(ascii: ":")
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0a || byte == 0x0d
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }
}
