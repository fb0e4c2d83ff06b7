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

  package let format: MeteringFormat
  /// Where the next chunk must begin, in bytes of the decompressed contents.
  package private(set) var offset: Int64
  package internal(set) var skip: PendingSkip
  private var scanner = JSONScanner()
  var fields = FieldSlots()
  private var inner = FieldSlots()
  var reader: EventReader
  /// The line at hand with its escapes resolved, where it has any.
  private var scratch: [UInt8] = []

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
  package mutating func decode(
    _ chunk: Span<UInt8>, isClosed: Bool, into batch: inout EventBatch, maximumLines: Int = .max
  ) -> Int {
    var index = passOver(chunk, from: 0)
    var remaining = maximumLines
    while index < chunk.count, skip == .none, remaining > 0 {
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

  private func newline(_ chunk: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var index = start
    while index < end {
      if chunk[index] == UInt8(ascii: "\n") { return index }
      index &+= 1
    }
    return nil
  }
}

extension BatchDecoder {
  /// Where the next line begins; `nil` where this one is torn.
  private mutating func line(
    _ chunk: Span<UInt8>, _ start: Int, _ isClosed: Bool, _ batch: inout EventBatch
  ) -> Int? {
    let limit = min(chunk.count, start + Self.longestLine + 1)
    var fault: LineFault?
    do throws(LineFault) {
      try scanner.scan(chunk, start..<limit, top: &fields, inner: &inner)
    } catch {
      fault = error
    }
    let newline = newline(chunk, scanner.position, limit)
    if newline == nil {
      if limit - start > Self.longestLine { return tooLong(chunk, start, &batch) }
      if !isClosed { return nil }
    }
    let end = newline ?? limit
    if let fault {
      reader.forgetTenant()
      reject(fault, chunk, start, end, .own, &batch)
    } else {
      read(chunk, start, end, &batch)
    }
    return newline.map { $0 + 1 } ?? limit
  }

  private mutating func tooLong(
    _ chunk: Span<UInt8>, _ start: Int, _ batch: inout EventBatch
  ) -> Int {
    reader.forgetTenant()
    let fault = LineFault(.tooLong, at: start + Self.longestLine)
    reject(fault, chunk, start, start + Self.longestLine, .own, &batch)
    skip = .toNewline
    return start + Self.longestLine
  }

  /// The line's fields are scanned; what they say is not checked yet.
  private mutating func read(
    _ chunk: Span<UInt8>, _ start: Int, _ end: Int, _ batch: inout EventBatch
  ) {
    reader.forgetTenant()
    let form: EventForm = fields[.specversion] == nil ? .own : .cloudEvent
    guard fields.hasEscapes || (form == .cloudEvent && inner.hasEscapes) else {
      return interpret(chunk, start, end, form, &batch)
    }
    // Taken out of `self` while it is read, and put back for its memory.
    var resolved: [UInt8] = []
    swap(&resolved, &scratch)
    resolved.removeAll(keepingCapacity: true)
    for index in start..<end { resolved.append(chunk[index]) }
    fields.resolveEscapes(chunk, lineStart: start, into: &resolved)
    inner.resolveEscapes(chunk, lineStart: start, into: &resolved)
    interpret(resolved.span, start, end, form, &batch)
    swap(&resolved, &scratch)
  }

  /// `text` is what the fields stand in: the chunk, or the line with its escapes resolved. Places
  /// to point at, and `start` and `end`, are in the chunk either way.
  mutating func interpret(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, _ form: EventForm,
    _ batch: inout EventBatch
  ) {
    do throws(LineFault) {
      if let repeated = repeated(form) { throw repeated }
      if form == .cloudEvent {
        try CloudEventRules.complete(text, envelope: fields, data: &inner, start: start)
      }
      var event =
        form == .cloudEvent
        ? try reader.read(text, inner, start: start, tenants: &batch.tenantTable)
        : try reader.read(text, fields, start: start, tenants: &batch.tenantTable)
      event.offset = offset + Int64(start)
      event.length = Int32(end - start)
      batch.events.append(event)
    } catch {
      reject(error, text, start, end, form, &batch)
    }
  }

  /// The first name of the line that stands twice and means something in its form.
  private func repeated(_ form: EventForm) -> LineFault? {
    form == .cloudEvent
      ? fields.repeated.envelope ?? inner.repeated.own : fields.repeated.own
  }

  func reject(
    _ fault: LineFault, _ text: Span<UInt8>, _ start: Int, _ end: Int, _ form: EventForm,
    _ batch: inout EventBatch
  ) {
    batch.rejections.append(
      Rejection(
        code: fault.problem.code, reason: fault.reason(text, form),
        column: fault.position - start + 1, offset: offset + Int64(start), length: end - start,
        tenant: reader.tenant))
  }
}
