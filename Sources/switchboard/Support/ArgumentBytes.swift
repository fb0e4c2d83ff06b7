import Glibc

/// What was typed where it is no text: arguments reach us as text, with U+FFFD for bytes that are
/// not UTF-8, and a file of such a name is not found by that.
enum ArgumentBytes {
  /// The bytes behind an argument; `nil` where they are the text's own.
  static func behind(_ argument: String) -> [UInt8]? {
    guard let line = try? WholeFile.read("/proc/self/cmdline") else { return nil }
    return line.split(separator: 0).first { bytes in
      String(validating: bytes, as: UTF8.self) == nil
        && String(decoding: bytes, as: UTF8.self) == argument
    }.map(Array.init)
  }

  /// Whether there is anything under a path that is perhaps no text.
  static func exists(_ path: [UInt8]) -> Bool {
    let terminated = path.map { CChar(bitPattern: $0) } + [0]
    // The copy lives through the call.
    return unsafe access(terminated, F_OK) == 0
  }
}
