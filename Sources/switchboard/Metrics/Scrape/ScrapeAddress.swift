/// Where metrics may be asked for: this machine alone. The figures are those of all partners, and
/// whoever reaches the address reads them.
struct ScrapeAddress: Equatable, CustomStringConvertible {
  /// 127.0.0.0/8, in the order of its writing.
  let bytes: [UInt8]
  /// 0 lets the system choose one.
  let port: UInt16

  /// `127.0.0.1:9464` or `localhost:9464`.
  init(_ text: String) throws {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let host = parts.first == "localhost" ? "127.0.0.1" : parts.first ?? ""
    let pieces = host.split(separator: ".", omittingEmptySubsequences: false)
    let bytes = pieces.compactMap { UInt8($0) }
    guard parts.count == 2, let port = UInt16(parts[1]), pieces.count == 4, bytes.count == 4,
      bytes[0] == 127
    else {
      throw Failure(
        .usage,
        "--listen \(text.shown) is no address of this machine alone. Write 127.0.0.1:9464; "
          + "for a collector elsewhere run it here, or forward the port")
    }
    self.init(bytes: bytes, port: port)
  }

  init(bytes: [UInt8], port: UInt16) {
    self.bytes = bytes
    self.port = port
  }

  var description: String { bytes.map(String.init).joined(separator: ".") + ":\(port)" }
}
