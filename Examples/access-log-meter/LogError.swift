import Glibc

/// Why a log cannot be read.
struct LogError: Error, CustomStringConvertible {
  var path: String
  var number: Int32

  // `strerror` answers with a string of the C library that is copied at once.
  var description: String {
    "access-log-meter: \(path) cannot be read: \(unsafe String(cString: strerror(number))). "
      + "Give the meter's user the right to read it"
  }
}
