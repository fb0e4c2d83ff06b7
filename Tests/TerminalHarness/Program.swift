import Glibc

/// The programs that were built beside the tests.
package enum Program {
  /// The path of an executable in the folder of the running tests.
  package static func path(_ name: String) -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    // The array outlives the call, which writes at most its length.
    let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
    let tests = String(
      decoding: buffer.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    return tests.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/" + name
  }

  /// A terminal with 256 colours and UTF-8, and nothing of who runs the tests. Swift's backtracer
  /// is off, since it talks to whoever sits at the terminal.
  package static let environment = [
    "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin",
    "TZ": "UTC", "SWIFT_BACKTRACE": "enable=no",
  ]
}
