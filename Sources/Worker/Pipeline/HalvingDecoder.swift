internal import Metering

/// Decodes the large chunks of a file in two halves at a time, on two threads: what comes out is
/// what one decoder makes of the whole.
///
/// A chunk is cut behind a newline, so that the first half ends with a whole line. Messages of
/// protobuf have no such marks; they are decoded by one.
struct HalvingDecoder {
  private struct Half: Sendable {
    let decoder: BatchDecoder
    let batch: EventBatch
    let used: Int
  }

  private(set) var decoder: BatchDecoder
  private let digests: EventDigests
  private var second = EventBatch()
  /// What the tenants of `second` are in the caller's batch.
  private var positions: [Int32] = []

  /// Chunks below are not worth a second thread.
  private static let fewest = 1 << 20

  init(_ decoder: BatchDecoder, digests: EventDigests) {
    self.decoder = decoder
    self.digests = digests
  }

  /// Appends what the chunk holds to the batch and returns how many bytes are dealt with.
  mutating func decode(_ chunk: FeedChunk, isClosed: Bool, into batch: inout EventBatch) -> Int {
    let bytes = chunk.bytes
    guard let middle = middle(of: bytes) else {
      return decoder.decode(bytes.span, isClosed: isClosed, into: &batch)
    }
    let start = BatchDecoder(
      format: decoder.format, digests: digests, offset: decoder.offset + Int64(middle))
    let emptied = second
    let other = SideTask {
      var (decoder, batch) = (start, emptied)
      let used = decoder.decode(
        bytes.span.extracting(middle..<bytes.count), isClosed: isClosed, into: &batch)
      return Half(decoder: decoder, batch: batch, used: used)
    }
    let used = decoder.decode(bytes.span.extracting(0..<middle), isClosed: false, into: &batch)
    let half = other.value
    // A whole line ends the half, so nothing is left of it; if there were, the rest would wait.
    guard used == middle, decoder.skip == .none else { return used }
    batch.append(half.batch, positions: &positions, digests)
    decoder = half.decoder
    second = half.batch
    second.clear()
    return used + half.used
  }

  /// Behind the first newline of the second half.
  private func middle(of bytes: [UInt8]) -> Int? {
    guard decoder.format != .protobuf, bytes.count >= Self.fewest else { return nil }
    let half = bytes.count / 2
    let newline = bytes[half..<half + BatchDecoder.longestLine].firstIndex(of: UInt8(ascii: "\n"))
    return newline.map { $0 + 1 }
  }
}
