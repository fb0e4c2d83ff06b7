internal import Domain

/// JSON lines, our own and those of CloudEvents.
extension BatchDecoder {
  /// Where the next line begins; `nil` where this one is torn.
  mutating func line(
    _ chunk: Span<UInt8>, _ start: Int, _ isClosed: Bool, _ batch: inout EventBatch
  ) -> Int? {
    let limit = min(chunk.count, start + Self.longestLine + 1)
    if shape.isKnown, scanner.scan(chunk, start..<limit, of: shape, top: &fields) {
      shape.noteHit()
      read(chunk, start, scanner.position, &batch)
      return scanner.position &+ 1
    }
    return scannedLine(chunk, start..<limit, isClosed, &batch)
  }

  /// The same of a line of any shape.
  private mutating func scannedLine(
    _ chunk: Span<UInt8>, _ range: Range<Int>, _ isClosed: Bool, _ batch: inout EventBatch
  ) -> Int? {
    let (start, limit) = (range.lowerBound, range.upperBound)
    var fault: LineFault?
    do throws(LineFault) {
      try scanner.scan(chunk, range, top: &fields, inner: &inner)
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
      if let newline { shape.learn(chunk, start..<newline + 1, fields) }
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
      // The first name of the line that stands twice and means something in its form.
      let repeated =
        form == .cloudEvent
        ? fields.repeated(own: false) ?? inner.repeated(own: true) : fields.repeated(own: true)
      if let repeated { throw repeated }
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
