import Domain
import Glibc

/// One POST to the OPA server over a socket of its own, done or given up by a deadline.
package struct ServerConnection: Sendable {
  let address: ServerAddress
  /// Microseconds for all of it: connecting, sending and reading.
  let timeLimit: Int64
  /// Microseconds that never go back.
  let stopwatch: @Sendable () -> Int64

  package init(
    address: ServerAddress, timeLimit: Int64 = 250_000, stopwatch: @escaping @Sendable () -> Int64
  ) {
    self.address = address
    self.timeLimit = timeLimit
    self.stopwatch = stopwatch
  }

  package func post(_ path: String, _ body: [UInt8]) throws(PolicyFault) -> HTTPReply {
    let deadline = stopwatch() + timeLimit
    let socket = try open()
    defer { close(socket) }
    try connect(socket, by: deadline)
    let head =
      "POST \(path) HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
      + "Content-Length: \(body.count)\r\nConnection: close\r\n\r\n"
    try send(Array(head.utf8) + body, to: socket, by: deadline)
    return try receive(from: socket, by: deadline)
  }

  private func open() throws(PolicyFault) -> Int32 {
    let family =
      switch address {
      case .loopback: AF_INET
      case .unixSocket: AF_UNIX
      }
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
    let descriptor = socket(family, kind, 0)
    guard descriptor >= 0 else { throw unreachable(errno) }
    return descriptor
  }

  private func connect(_ socket: Int32, by deadline: Int64) throws(PolicyFault) {
    guard begin(socket) != 0 else { return }
    guard errno == EINPROGRESS else { throw unreachable(errno) }
    try wait(socket, for: Int16(POLLOUT), by: deadline)
    var number: Int32 = 0
    var size = socklen_t(MemoryLayout<Int32>.size)
    // Both are ours, and `size` says how large the first is.
    let result = unsafe getsockopt(socket, SOL_SOCKET, SO_ERROR, &number, &size)
    guard result == 0, number == 0 else { throw unreachable(number) }
  }

  private func begin(_ socket: Int32) -> Int32 {
    switch address {
    case .loopback(let bytes, let port):
      var name = sockaddr_in()
      name.sin_family = sa_family_t(AF_INET)
      name.sin_port = port.bigEndian
      name.sin_addr.s_addr = bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }.bigEndian
      // Every socket address begins as `sockaddr` does; the length is this one's.
      return unsafe withUnsafeBytes(of: &name) {
        unsafe Glibc.connect(
          socket, $0.baseAddress?.assumingMemoryBound(to: sockaddr.self), socklen_t($0.count))
      }
    case .unixSocket(let path):
      var name = sockaddr_un()
      name.sun_family = sa_family_t(AF_UNIX)
      // `ServerAddress` has checked that path and its end fit.
      unsafe withUnsafeMutableBytes(of: &name.sun_path) { unsafe $0.copyBytes(from: path.utf8) }
      return unsafe withUnsafeBytes(of: &name) {
        unsafe Glibc.connect(
          socket, $0.baseAddress?.assumingMemoryBound(to: sockaddr.self), socklen_t($0.count))
      }
    }
  }

  private func send(
    _ bytes: [UInt8], to socket: Int32, by deadline: Int64
  ) throws(PolicyFault) {
    var sent = 0
    while sent < bytes.count {
      // The buffer is the slice's own for the length of the call.
      let count = unsafe bytes[sent...].withUnsafeBytes {
        unsafe Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count > 0 {
        sent += count
      } else if errno == EAGAIN {
        try wait(socket, for: Int16(POLLOUT), by: deadline)
      } else if errno != EINTR {
        throw closed
      }
    }
  }

  private func receive(from socket: Int32, by deadline: Int64) throws(PolicyFault) -> HTTPReply {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      // The length passed is the buffer's own.
      let count = unsafe recv(socket, &chunk, chunk.count, 0)
      if count > 0 {
        bytes += chunk[..<count]
        if let reply = try HTTPReply.parse(bytes) { return reply }
        guard bytes.count <= HTTPReply.wireLimit else { throw HTTPReply.tooLarge }
      } else if count == 0 {
        throw closed
      } else if errno == EAGAIN {
        try wait(socket, for: Int16(POLLIN), by: deadline)
      } else if errno != EINTR {
        throw closed
      }
    }
  }

  /// Also where bytes keep trickling in: every wait is held against the one deadline.
  private func wait(_ socket: Int32, for event: Int16, by deadline: Int64) throws(PolicyFault) {
    while true {
      let left = deadline - stopwatch()
      var waited = pollfd(fd: socket, events: event, revents: 0)
      // One structure, and the count says so.
      let ready = left > 0 ? unsafe poll(&waited, 1, Int32((left + 999) / 1000)) : 0
      if ready > 0 { return }
      guard ready == 0 || errno == EINTR else { throw closed }
      guard stopwatch() < deadline else {
        throw PolicyFault(
          .timeOut,
          "the OPA server has not answered within \(timeLimit / 1000) ms. Look at its load")
      }
    }
  }

  private var closed: PolicyFault {
    PolicyFault(
      .closedConnection, "the OPA server has closed the connection amid an answer. Look at its log")
  }

  private func unreachable(_ number: Int32) -> PolicyFault {
    // `strerror` answers with a string of the C library that is copied at once.
    let words = unsafe String(cString: strerror(number))
    return PolicyFault(
      .unreachable,
      "the OPA server cannot be reached: \(words). Start it, or take `opa` out of "
        + "config.yaml")
  }
}
