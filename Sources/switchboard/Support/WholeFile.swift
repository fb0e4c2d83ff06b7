import Foundation
import Glibc

/// Small files that are read and written whole.
enum WholeFile {
  /// Whether there is anything under a path.
  static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  /// The path from the root on.
  static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : "\(FileManager.default.currentDirectoryPath)/\(path)"
  }

  /// Reads a file of at most `limit` bytes.
  static func read(_ path: String, limit: Int = 256 << 20) throws -> [UInt8] {
    // C's `open` is variadic; the path lives through the call.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let code: Failure.Code = errno == ENOENT ? .notFound : .damaged
      throw Failure(code, "\(path) cannot be read: \(systemError(errno)). Check the path")
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      // The length passed is the buffer's own.
      let count = unsafe Glibc.read(descriptor, &chunk, chunk.count)
      guard count >= 0 else {
        throw Failure(.damaged, "\(path) cannot be read: \(systemError(errno))")
      }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
      guard bytes.count <= limit else {
        throw Failure(.damaged, "\(path) is larger than \(limit) bytes. Split it")
      }
    }
  }

  /// Writes beside the target, syncs and renames, so that nobody ever sees a part of it.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let beside = "\(path).part"
    let descriptor = unsafe open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw Failure(
        .damaged,
        "\(path) cannot be written: \(systemError(errno)). Name a file in a folder that "
          + "is there and that you may write to")
    }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 else { break }
      rest = rest.dropFirst(count)
    }
    let isComplete = rest.isEmpty && fsync(descriptor) == 0
    let number = errno
    close(descriptor)
    guard isComplete, unsafe rename(beside, path) == 0 else {
      unsafe unlink(beside)
      throw Failure(.damaged, "\(path) cannot be written: \(systemError(number)). Free some space")
    }
  }
}
