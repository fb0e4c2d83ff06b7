import Glibc

/// One connection: a request is read, answered and closed. Whoever is slow is hung up on, since the
/// next one waits behind.
struct ScrapeConnection {
  let descriptor: Int32

  private static let seconds = 2
  /// Reads of a request: one that trickles in by single bytes is not served.
  private static let mostReads = 64

  func serve(_ answer: (ScrapeRequest) -> ScrapeReply) {
    defer { close(descriptor) }
    var limit = timeval(tv_sec: Self.seconds, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
      // The time is ours, and its length says so.
      _ = unsafe setsockopt(descriptor, SOL_SOCKET, option, &limit, size)
    }
    guard let request = read() else { return }
    send(answer(request).bytes(for: request))
    shutdown(descriptor, Int32(SHUT_WR))
  }

  private func read() -> ScrapeRequest? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4_096)
    for _ in 0..<Self.mostReads {
      // The length passed is the buffer's own.
      let count = unsafe recv(descriptor, &chunk, chunk.count, 0)
      guard count > 0 else { return nil }
      bytes += chunk[..<count]
      if let request = ScrapeRequest(bytes) { return request }
    }
    return nil
  }

  private func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      // The buffer is the slice's own for the length of the call.
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
