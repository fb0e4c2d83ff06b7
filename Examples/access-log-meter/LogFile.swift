import Domain
import Glibc
import Metering

/// An open log.
final class LogFile {
  static let longestChunk = 1 << 20

  let path: String
  private let descriptor: Int32

  /// `nil` where it was renamed or removed since it was listed.
  init?(path: String) throws {
    self.path = path
    // C's `open` is variadic; the path lives through the call.
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor < 0 else { return }
    guard errno == ENOENT else { throw LogError(path: path, number: errno) }
    return nil
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  func size() throws -> Int64 {
    var facts = stat()
    // The structure is ours and lives through the call.
    guard unsafe fstat(descriptor, &facts) == 0 else { throw LogError(path: path, number: errno) }
    return Int64(facts.st_size)
  }

  /// What is there from `offset` on, at most `longestChunk` bytes.
  func chunk(at offset: Int64) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: Self.longestChunk)
    // The length passed is the buffer's own.
    let count = unsafe pread(descriptor, &bytes, bytes.count, Int(offset))
    guard count >= 0 else { throw LogError(path: path, number: errno) }
    return Array(bytes[..<count])
  }

  /// A digest of the first request, as sixteen digits; `nil` until there is one. It tells logs
  /// apart, since requests have times, and stays the same when a log is renamed, moved or copied.
  func identity() throws -> String? {
    let head = try chunk(at: 0)
    var start = 0
    while let end = head[start...].firstIndex(of: UInt8(ascii: "\n")) {
      let line = head[start..<end]
      start = end + 1
      guard AccessRecord(line: line) != nil else { continue }
      let digest = EventDigests(key: SipKey(low: 0, high: 0))
        .event(tenant: "", source: "", idempotencyKey: String(decoding: line, as: UTF8.self))
      let digits = String(digest.high, radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
    return nil
  }
}
