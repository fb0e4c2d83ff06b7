internal import CZlib

/// What a gzip file decompresses to; several members follow each other (RFC 1952, section 2.2).
///
/// zlib keeps pointers into the input between calls, so the input lives as long as the stream.
/// `unsafe` marks its C calls.
struct GzipContents: FeedContents {
  let file: OpenFile
  let size: Int64
  private let inflater: Inflater
  /// Compressed bytes that were handed to the inflater.
  private var fed: Int64 = 0
  /// Decompressed bytes from `start` on that were not consumed.
  private var rest: [UInt8] = []
  private var start: Int64 = 0

  init(file: OpenFile, size: Int64) throws(FeedProblem) {
    self.file = file
    self.size = size
    inflater = try Inflater()
  }

  /// The contents of a file that is whole: all of it is decompressed once before anything of it is
  /// taken in, since only a member's end tells whether what came out is what went in.
  static func whole(_ file: OpenFile, size: Int64) throws(FeedProblem) -> GzipContents {
    var trial = try GzipContents(file: file, size: size)
    while try trial.more(1 << 20) { trial.rest.removeAll(keepingCapacity: true) }
    guard trial.inflater.isBetweenMembers else { throw cutOff }
    return try GzipContents(file: file, size: size)
  }

  static let cutOff = FeedProblem(
    text: "its gzip stream is cut off; write it whole, then rename it here")

  mutating func chunk(at offset: Int64, limit: Int) throws(FeedProblem) -> FeedChunk {
    try drop(before: offset)
    while rest.count < limit, try more(limit - rest.count) {}
    let atEnd = fed >= size && !inflater.hasInput
    if atEnd && !inflater.isBetweenMembers && rest.isEmpty {
      throw Self.cutOff
    }
    return FeedChunk(bytes: rest, reachesEnd: atEnd && inflater.isBetweenMembers)
  }

  /// A checkpoint in the middle: what lies before it is decompressed again and left.
  private mutating func drop(before offset: Int64) throws(FeedProblem) {
    while start + Int64(rest.count) < offset {
      start += Int64(rest.count)
      rest.removeAll(keepingCapacity: true)
      guard try more(1 << 20) else { return }
    }
    rest.removeFirst(Int(offset - start))
    start = offset
  }

  /// False where nothing more can be decompressed.
  private mutating func more(_ count: Int) throws(FeedProblem) -> Bool {
    if !inflater.hasInput {
      guard fed < size else { return false }
      let input = try file.read(at: fed, count: Int(min(size - fed, 1 << 18)))
      guard !input.isEmpty else { return false }
      fed += Int64(input.count)
      inflater.feed(input)
    }
    // The end of a member may give nothing, and the next one much.
    return try inflater.inflate(upTo: count, into: &rest) || fed < size
  }
}
