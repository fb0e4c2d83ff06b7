internal import Glibc

/// A file's own bytes.
struct PlainContents: FeedContents {
  let file: OpenFile
  /// The size when the file was looked at: what is appended later is for the next look.
  let size: Int64

  func chunk(at offset: Int64, limit: Int) throws(FeedProblem) -> FeedChunk {
    let wanted = Int(min(Int64(limit), max(0, size - offset)))
    let bytes = try file.read(at: offset, count: wanted)
    // Fewer than asked for: it was truncated meanwhile, which the next look reports.
    return FeedChunk(bytes: bytes, reachesEnd: offset + Int64(bytes.count) >= size)
  }
}
