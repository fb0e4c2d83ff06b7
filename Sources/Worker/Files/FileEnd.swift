internal import Metering

/// Whether the end of a file is the end of its last line.
///
/// The evidence is that a file was rotated away, by its name or because it was renamed, and that
/// nobody writes to it any more.
enum FileEnd: Equatable {
  /// It may grow: a line ends with its newline.
  case open
  /// It was rotated away, but its writer may still have it open. An event that stands there whole
  /// needs no newline: no part of a JSON object is one, so nothing but a newline can follow. All
  /// else may be half a line.
  case lingering
  /// It will not grow.
  case closed

  /// Of a file that was rotated away. `isQuiet` is for where the system does not tell who writes.
  init(rotated writers: OpenFile.Writers, isQuiet: Bool) {
    self =
      switch writers {
      case .none: .closed
      case .some: .lingering
      case .unknown: isQuiet ? .closed : .lingering
      }
  }

  /// Whether the last line of a chunk is taken without a newline.
  func ends(_ chunk: FeedChunk, _ decoder: BatchDecoder, _ digests: EventDigests) -> Bool {
    switch self {
    case .open: false
    case .lingering: chunk.reachesEnd && Self.endsWhole(chunk.bytes, decoder, digests)
    case .closed: chunk.reachesEnd
    }
  }

  private static func endsWhole(
    _ bytes: [UInt8], _ decoder: BatchDecoder, _ digests: EventDigests
  ) -> Bool {
    let newline = bytes.lastIndex(of: UInt8(ascii: "\n"))
    // Without one the bytes may be the end of a line that was refused already.
    guard decoder.format != .protobuf, newline != nil || decoder.skip == .none else { return false }
    let last = Array(bytes[(newline.map { $0 + 1 } ?? 0)...])
    var trial = BatchDecoder(format: decoder.format, digests: digests)
    var batch = EventBatch()
    _ = trial.decode(last.span, isClosed: true, into: &batch)
    return !batch.events.isEmpty
  }
}
