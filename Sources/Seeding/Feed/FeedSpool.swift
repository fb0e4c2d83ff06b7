package import Domain

/// What the feed needs of the world outside: a clock, a pause, and the folder it writes to.
package struct FeedSpool: Sendable {
  package var now: @Sendable () -> Timestamp
  package var pause: @Sendable (Duration) async throws -> Void
  /// Adds bytes to the end of a file by one write, making it if need be.
  package var append: @Sendable (_ file: String, _ bytes: [UInt8]) throws -> Void
  /// Names and sizes of all files in the folder.
  package var files: @Sendable () throws -> [(name: String, bytes: Int)]
  /// Whether so many bytes of the file have been taken in.
  package var isRead: @Sendable (_ file: String, _ bytes: Int) throws -> Bool
  package var remove: @Sendable (_ file: String) throws -> Void

  package init(
    now: @escaping @Sendable () -> Timestamp,
    pause: @escaping @Sendable (Duration) async throws -> Void,
    append: @escaping @Sendable (String, [UInt8]) throws -> Void,
    files: @escaping @Sendable () throws -> [(name: String, bytes: Int)],
    isRead: @escaping @Sendable (String, Int) throws -> Bool,
    remove: @escaping @Sendable (String) throws -> Void
  ) {
    self.now = now
    self.pause = pause
    self.append = append
    self.files = files
    self.isRead = isRead
    self.remove = remove
  }
}
