package import Domain

/// A metering file and how far it has been read: a row of `ingest_file`.
package struct IngestFile: Equatable, Sendable {
  package var id: Int64
  /// The path by which it was seen last.
  package var name: String
  package var device: Int64
  package var inode: Int64
  /// A digest of its first `headLength` bytes: an inode alone may come back as another file.
  package var head: Int64
  package var headLength: Int64
  /// The same of the last `tailLength` bytes that are counted: a file that was written anew in place
  /// may begin as it did. None of compressed files, which are only read whole.
  package var tail: Int64 = 0
  package var tailLength: Int64 = 0
  /// Whether it has left the name under which it was read first, so that it is one that was rotated
  /// away, whatever it is called now.
  package var isRenamed = false
  package var state: FeedFile.State
  /// Bytes of the decompressed contents that are counted.
  package var consumed: Int64
  /// What of a rejected line is still to be passed over, as the decoder numbers it.
  package var skip: Int64
  /// Bytes of the file itself when it was seen last.
  package var size: Int64
  package var lines: Int64
  /// When it was last found changed.
  package var readAt: Timestamp
  package var trouble: String

  package init(
    id: Int64, name: String, device: Int64, inode: Int64, head: Int64, headLength: Int64,
    state: FeedFile.State = .following, consumed: Int64 = 0, skip: Int64 = 0, size: Int64 = 0,
    lines: Int64 = 0, readAt: Timestamp, trouble: String = ""
  ) {
    self.id = id
    self.name = name
    self.device = device
    self.inode = inode
    self.head = head
    self.headLength = headLength
    self.state = state
    self.consumed = consumed
    self.skip = skip
    self.size = size
    self.lines = lines
    self.readAt = readAt
    self.trouble = trouble
  }
}
