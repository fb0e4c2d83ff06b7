import Foundation
import Glibc
import Synchronization

/// A server on loopback that takes one request and misbehaves as it is told.
final class StubServer: Sendable {
  enum Behaviour: Equatable, Sendable {
    case answers(String)
    /// Sends this much and hangs up.
    case closes(after: String)
    case keepsSilent
  }

  let port: UInt16
  private let listener: Int32
  /// The serving thread alone closes the listener, so that its number cannot be another's meanwhile.
  private let isListening = Mutex(true)

  init(_ behaviour: Behaviour) throws {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var name = sockaddr_in()
    name.sin_family = sa_family_t(AF_INET)
    name.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    // Every socket address begins as `sockaddr` does; the length is this one's.
    let isBound = unsafe withUnsafeMutableBytes(of: &name) { bytes in
      let address = unsafe bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self)
      return unsafe bind(descriptor, address, size) == 0 && listen(descriptor, 4) == 0
        && getsockname(descriptor, address, &size) == 0
    }
    guard isBound else { throw POSIXError(.EADDRINUSE) }
    listener = descriptor
    port = UInt16(bigEndian: name.sin_port)
    Thread { self.serve(behaviour) }.start()
  }

  /// Wakes the one who waits for a connection, too.
  func stop() {
    isListening.withLock { if $0 { shutdown(listener, Int32(SHUT_RDWR)) } }
  }

  private func serve(_ behaviour: Behaviour) {
    let connection = accept(listener, nil, nil)
    isListening.withLock { listening in
      close(listener)
      listening = false
    }
    guard connection >= 0 else { return }
    var request = [UInt8](repeating: 0, count: 1 << 14)
    // The length passed is the buffer's own.
    _ = unsafe recv(connection, &request, request.count, 0)
    switch behaviour {
    case .answers(let text):
      Self.send(text, to: connection)
      Self.awaitHangUp(connection)
    case .closes(let text): Self.send(text, to: connection)
    case .keepsSilent: Self.awaitHangUp(connection)
    }
    close(connection)
  }

  private static func send(_ text: String, to connection: Int32) {
    let bytes = Array(text.utf8)
    // The buffer is the array's own for the length of the call.
    _ = unsafe Glibc.send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }

  /// Until the client has given up.
  private static func awaitHangUp(_ connection: Int32) {
    var byte: UInt8 = 0
    // One byte of room, and the length says so.
    while unsafe recv(connection, &byte, 1, 0) > 0 {}
  }
}
