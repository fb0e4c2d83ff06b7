import Glibc

/// A listening socket on loopback.
struct ScrapeListener: Sendable {
  /// With the port that the system has given.
  let address: ScrapeAddress
  private let descriptor: Int32

  init(on wanted: ScrapeAddress) throws {
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    descriptor = socket(AF_INET, kind, 0)
    guard descriptor >= 0 else { throw Self.failure(wanted, errno) }
    var isOn: Int32 = 1
    var name = sockaddr_in()
    name.sin_family = sa_family_t(AF_INET)
    name.sin_port = wanted.port.bigEndian
    name.sin_addr.s_addr = wanted.bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }.bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let length = socklen_t(MemoryLayout<Int32>.size)
    let descriptor = descriptor
    // The option is ours, and its length says so.
    _ = unsafe setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &isOn, length)
    // Every socket address begins as `sockaddr` does; the length is this one's.
    let isListening = unsafe withUnsafeMutableBytes(of: &name) { bytes in
      let place = unsafe bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self)
      return unsafe bind(descriptor, place, size) == 0 && listen(descriptor, 16) == 0
        && getsockname(descriptor, place, &size) == 0
    }
    guard isListening else {
      let number = errno
      close(descriptor)
      throw Self.failure(wanted, number)
    }
    address = ScrapeAddress(bytes: wanted.bytes, port: UInt16(bigEndian: name.sin_port))
  }

  /// Waits for the next connection; `nil` once the listener is stopped.
  func accept() -> ScrapeConnection? {
    while true {
      // Nobody wants to know who asks: it is somebody on this machine.
      let found = Glibc.accept(descriptor, nil, nil)
      if found >= 0 { return ScrapeConnection(descriptor: found) }
      guard errno == EINTR || errno == ECONNABORTED else { return nil }
    }
  }

  /// Wakes whoever waits for a connection.
  func stop() { shutdown(descriptor, Int32(SHUT_RDWR)) }

  private static func failure(_ address: ScrapeAddress, _ number: Int32) -> Failure {
    // `strerror` answers with a string of the C library that is copied at once.
    let words = unsafe String(cString: strerror(number))
    return Failure(
      number == EADDRINUSE ? .busy : .refused,
      "\(address) cannot be listened on: \(words). Choose another port")
  }
}
