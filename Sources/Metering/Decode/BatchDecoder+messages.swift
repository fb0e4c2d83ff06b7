/// Length-delimited protobuf: a varint, then so many bytes of one message, and so on.
extension BatchDecoder {
  /// Longer than any file; a length above it is no length.
  private static let longestSkip: UInt64 = 1 << 48

  /// Where the next message begins; `nil` where this one is torn.
  mutating func message(
    _ chunk: Span<UInt8>, _ start: Int, _ isClosed: Bool, _ batch: inout EventBatch
  ) -> Int? {
    switch Varint.read(chunk, start, chunk.count) {
    case .cutOff:
      return isClosed ? cutOff(chunk, start, &batch) : nil
    case .value(let length, let body) where length <= Self.longestSkip:
      return message(chunk, start, body, Int(length), isClosed, &batch)
    case .value, .malformed:
      reader.forgetTenant()
      reject(LineFault(.lostFraming, at: start), chunk, start, start + 10, .protobuf, &batch)
      skip = .toEnd
      return start
    }
  }

  private mutating func message(
    _ chunk: Span<UInt8>, _ start: Int, _ body: Int, _ length: Int, _ isClosed: Bool,
    _ batch: inout EventBatch
  ) -> Int? {
    guard length <= Self.longestLine else {
      return tooLong(chunk, start, body - start + length, isClosed, &batch)
    }
    guard length <= chunk.count - body else {
      return isClosed ? cutOff(chunk, start, &batch) : nil
    }
    let end = body + length
    reader.forgetTenant()
    do throws(LineFault) {
      try ProtobufScanner.scan(chunk, body..<end, into: &fields)
    } catch {
      reject(error, chunk, start, end, .protobuf, &batch)
      return end
    }
    interpret(chunk, start, end, .protobuf, &batch)
    return end
  }

  /// `size` is that of the message with its length.
  private mutating func tooLong(
    _ chunk: Span<UInt8>, _ start: Int, _ size: Int, _ isClosed: Bool,
    _ batch: inout EventBatch
  ) -> Int? {
    guard isClosed || chunk.count - start >= Self.longestLine else { return nil }
    let end = min(chunk.count, start + Self.longestLine)
    reader.forgetTenant()
    reject(LineFault(.tooLong, at: start), chunk, start, end, .protobuf, &batch)
    skip = PendingSkip(rawValue: Int64(start + size - end))
    return end
  }

  private mutating func cutOff(
    _ chunk: Span<UInt8>, _ start: Int, _ batch: inout EventBatch
  ) -> Int {
    reader.forgetTenant()
    reject(
      LineFault(.cutOffMessage, at: start), chunk, start, chunk.count, .protobuf, &batch)
    return chunk.count
  }
}
