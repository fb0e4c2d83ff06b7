internal import Domain

/// Decodes one file of metering, chunk by chunk, into batches of events.
///
/// The caller reads from `offset` on, hands over what it has, and keeps the bytes that were not
/// consumed (a torn last line) for the next call. A chunk must hold more than 64 KiB unless it
/// reaches the end of what is there, else an over-long line cannot be told from a torn one.
/// `offset` and `skip` are the checkpoint: a decoder made from them goes on exactly there.
///
/// ```swift
/// var decoder = BatchDecoder(format: .ndjson, digests: EventDigests(key: key))
/// var batch = EventBatch()
/// let consumed = decoder.decode(bytes.span, isClosed: false, into: &batch)
/// ```
package struct BatchDecoder: Sendable {
  /// The longest line or message in bytes, without its newline or length.
  package static let longestLine = 65_536
  /// A batch with so many refused lines takes no further ones: each is kept whole, and a megabyte of
  /// newlines is a million of them.
  package static let mostRejections = 16_384

  package let format: MeteringFormat
  /// Where the next chunk must begin, in bytes of the decompressed contents.
  package private(set) var offset: Int64
  package internal(set) var skip: PendingSkip
  var scanner = JSONScanner()
  /// Of the lines before; most lines are of it.
  var shape = LineShape()
  var fields = FieldSlots()
  var inner = FieldSlots()
  var reader: EventReader
  /// The line at hand with its escapes resolved, where it has any.
  var scratch: [UInt8] = []

  package init(
    format: MeteringFormat, digests: EventDigests, offset: Int64 = 0, skip: PendingSkip = .none
  ) {
    self.format = format
    self.offset = offset
    self.skip = skip
    reader = EventReader(digests: digests)
  }

  /// Appends what the chunk holds to the batch and returns how many bytes are dealt with.
  ///
  /// Where `isClosed`, the chunk is the last of a file that no longer grows, and a last line
  /// without a newline is a line. `maximumLines` keeps a batch small enough for one transaction.
  /// It also ends at `mostRejections`.
  package mutating func decode(
    _ chunk: Span<UInt8>, isClosed: Bool, into batch: inout EventBatch, maximumLines: Int = .max
  ) -> Int {
    var index = passOver(chunk, from: 0)
    var remaining = maximumLines
    while index < chunk.count, skip == .none, remaining > 0,
      batch.rejections.count < Self.mostRejections
    {
      let next =
        format == .protobuf
        ? message(chunk, index, isClosed, &batch) : line(chunk, index, isClosed, &batch)
      guard let next else { break }
      batch.lines += 1
      remaining -= 1
      index = passOver(chunk, from: next)
    }
    offset += Int64(index)
    batch.bytes += Int64(index)
    return index
  }

  /// Leaves behind what `skip` says, as far as it is in the chunk.
  private mutating func passOver(_ chunk: Span<UInt8>, from index: Int) -> Int {
    switch skip {
    case .none: return index
    case .toEnd: return chunk.count
    case .toNewline:
      guard let newline = newline(chunk, index, chunk.count) else { return chunk.count }
      skip = .none
      return newline + 1
    default:
      let passed = min(Int64(chunk.count - index), skip.rawValue)
      skip = PendingSkip(rawValue: skip.rawValue - passed)
      return index + Int(passed)
    }
  }

  func newline(_ chunk: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var index = start
    while index < end {
      if chunk[index] == UInt8(ascii: "\n") { return index }
      index &+= 1
    }
    return nil
  }
}
