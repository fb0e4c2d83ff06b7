import Evidence
import Glibc

/// A file of a bundle while it is written: digest and size are known when it is finished.
struct BundleFile: ~Copyable {
  let name: String
  private let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var digest = RunningDigest()
  private var bytes: Int64 = 0

  private static let block = 1 << 18

  /// Makes the file; one that is there is refused.
  init(name: String, in folder: String) throws {
    self.name = name
    path = "\(folder)/\(name)"
    // C's `open` is variadic; the path is a string that lives through the call.
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw FileTrouble(path: path, number: errno) }
    buffer.reserveCapacity(Self.block * 2)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  mutating func write(_ more: [UInt8]) throws {
    buffer.append(contentsOf: more)
    if buffer.count >= Self.block { try flush() }
  }

  /// Writes what is left and waits until the disk has all of it.
  mutating func finish(rows: Int64) throws -> ManifestFile {
    try flush()
    guard fsync(descriptor) == 0 else { throw FileTrouble(path: path, number: errno) }
    return ManifestFile(name: name, sha256: digest.hexadecimal, bytes: bytes, rows: rows)
  }

  private mutating func flush() throws {
    digest.add(buffer)
    bytes += Int64(buffer.count)
    var rest = buffer[...]
    while !rest.isEmpty {
      // The buffer is the slice's own for the length of the call.
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw FileTrouble(path: path, number: errno) }
      rest = rest.dropFirst(count)
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
