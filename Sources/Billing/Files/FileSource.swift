import Glibc

/// The bytes of a file from front to back, a block at a time.
struct FileSource: ~Copyable {
  private let descriptor: Int32
  private let path: String
  private var block = [UInt8](repeating: 0, count: 1 << 18)
  private var position = 0
  private var end = 0

  /// A link, or anything but a plain file, is refused.
  init(path: String) throws {
    // C's `open` is variadic; the path is a string that lives through the call.
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    self.path = path
    guard descriptor >= 0 else { throw FileTrouble(path: path, number: errno) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw FileTrouble(path: path, number: EINVAL)
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  @inline(__always)
  mutating func next() throws -> UInt8? {
    if position == end { guard try fill() else { return nil } }
    defer { position += 1 }
    return block[position]
  }

  /// The bytes up to the end, in blocks.
  mutating func forEachBlock(_ body: ([UInt8]) throws -> Void) throws {
    while try fill() {
      try body(end == block.count ? block : Array(block[..<end]))
      position = end
    }
  }

  private mutating func fill() throws -> Bool {
    while true {
      // The length passed is the buffer's own.
      let count = unsafe read(descriptor, &block, block.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw FileTrouble(path: path, number: errno) }
      (position, end) = (0, count)
      return count > 0
    }
  }
}
