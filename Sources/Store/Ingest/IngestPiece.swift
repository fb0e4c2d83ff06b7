package import Domain

/// Decoded lines of one file that follow each other, with the file's state after them.
package struct IngestPiece: Sendable {
  package var file: IngestFile
  /// Where its first line begins.
  package var firstByte: Int64
  package var lines: Int
  package var bytes: Int64
  package let events: [UsageEvent]
  /// What `tenant` of the events is a position in; only ever grows from piece to piece.
  package var tenants: [TenantID]
  /// Lines that the decoder has refused.
  package var letters: [DeadLetter]
  /// The bytes that the events were decoded from, and where they begin in the contents.
  package var contents: [UInt8]
  package var contentsStart: Int64
  /// Made here, on the thread that decodes.
  let order: KeyOrder

  package init(
    file: IngestFile, firstByte: Int64, lines: Int = 0, bytes: Int64 = 0,
    events: [UsageEvent] = [], tenants: [TenantID] = [], letters: [DeadLetter] = [],
    contents: [UInt8] = [], contentsStart: Int64 = 0
  ) {
    self.file = file
    self.firstByte = firstByte
    self.lines = lines
    self.bytes = bytes
    self.events = events
    self.tenants = tenants
    self.letters = letters
    self.contents = contents
    self.contentsStart = contentsStart
    order = KeyOrder(events)
  }

  /// Whether no event names another.
  var isPlain: Bool {
    events.allSatisfy { event in
      switch event.kind {
      case .usage, .gauge: true
      case .correction, .void: false
      }
    }
  }

  /// The bytes of an event's line, at most 64 KiB.
  func line(of event: UsageEvent) -> [UInt8] {
    let start = Int(event.offset - contentsStart)
    let end = start + min(Int(event.length), 65_536)
    return start >= 0 && end <= contents.count ? Array(contents[start..<end]) : []
  }
}
