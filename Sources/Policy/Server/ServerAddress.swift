import Domain

/// Where the OPA server listens. Only this machine: decisions that cross a network in clear could
/// be forged on the way.
package enum ServerAddress: Equatable, Sendable {
  /// 127.0.0.0/8, as four bytes.
  case loopback(address: [UInt8], port: UInt16)
  case unixSocket(path: String)

  /// `http://127.0.0.1:8181`, `http://localhost:8181` or `unix:///run/opa.sock`.
  package init(_ text: String) throws(PolicyFault) {
    if text.hasPrefix("unix://") {
      let path = String(text.dropFirst(7))
      // 108 bytes hold the path and its end (unix(7)).
      guard path.hasPrefix("/"), path.utf8.count < 108, !path.utf8.contains(0) else {
        throw Self.refused(text)
      }
      self = .unixSocket(path: path)
      return
    }
    guard text.hasPrefix("http://") else { throw Self.refused(text) }
    let rest = text.hasSuffix("/") ? text.dropFirst(7).dropLast() : text.dropFirst(7)
    let parts = rest.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let port = UInt16(parts[1]), port > 0 else { throw Self.refused(text) }
    let host = parts[0] == "localhost" ? "127.0.0.1" : parts[0]
    let pieces = host.split(separator: ".", omittingEmptySubsequences: false)
    let bytes = pieces.compactMap { UInt8($0) }
    guard pieces.count == 4, bytes.count == 4, bytes[0] == 127 else { throw Self.refused(text) }
    self = .loopback(address: bytes, port: port)
  }

  private static func refused(_ text: String) -> PolicyFault {
    PolicyFault(
      .unreachable,
      "\"\(text.prefix(128))\" is no address of an OPA server on this machine. "
        + "Write it as http://127.0.0.1:8181 or unix:///run/opa.sock")
  }
}
