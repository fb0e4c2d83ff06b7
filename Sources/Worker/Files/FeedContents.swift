internal import Metering

/// The contents of a metering file from a place on: the file's own bytes, or what they decompress
/// to.
protocol FeedContents {
  /// At most `limit` bytes from `offset` on, and whether the contents end with them. Called with
  /// offsets that never fall.
  mutating func chunk(at offset: Int64, limit: Int) throws(FeedProblem) -> FeedChunk
}

extension FeedContents {
  /// The form is that of the name unless the first record shows another; to be asked before the
  /// first chunk is.
  mutating func form(
    _ path: String, isGzip: Bool, digests: EventDigests
  ) throws(FeedProblem) -> FeedForm {
    let start = try chunk(at: 0, limit: FeedForm.longest).bytes
    return try FeedForm(path, start: start, isGzip: isGzip, digests: digests)
  }
}

struct FeedChunk {
  var bytes: [UInt8]
  var reachesEnd: Bool
}

/// Why a file cannot be read on; the text is its `trouble` on the operations screen.
struct FeedProblem: Error, Equatable {
  var text: String
}
