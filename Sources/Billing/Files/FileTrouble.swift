import Glibc

/// What the operating system said about a file.
struct FileTrouble: Error, Equatable, CustomStringConvertible {
  let path: String
  let number: Int32

  var isFull: Bool { number == ENOSPC || number == EDQUOT }

  /// The system's words.
  var problem: String {
    // `strerror` answers with a string of the C library that is copied at once.
    unsafe String(cString: strerror(number))
  }

  var description: String { "\(path): \(problem)" }
}
