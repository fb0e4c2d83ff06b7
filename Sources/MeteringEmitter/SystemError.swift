internal import Glibc

/// An error number of the system, in its words.
struct SystemError: Error, Equatable {
  let number: Int32

  init(_ number: Int32) { self.number = number }

  // `strerror` answers with a string of the C library that is copied at once.
  var text: String { unsafe String(cString: strerror(number)) }
}
