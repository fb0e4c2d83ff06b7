import Domain

/// A reply of HTTP/1.1 (https://www.rfc-editor.org/rfc/rfc9112), read as narrowly as possible:
/// one status line, headers, and a body of a stated length or in chunks.
package struct HTTPReply: Equatable, Sendable {
  package var status: Int
  package var body: [UInt8]

  package static let bodyLimit = 64 << 10
  private static let headLimit = 8 << 10
  /// Chunks add their frames to the bytes on the wire; eight times the body is past any honest use.
  package static let wireLimit = headLimit + 8 * bodyLimit

  /// What has come so far, if it is complete; `nil` where more has to be read.
  package static func parse(_ bytes: [UInt8]) throws(PolicyFault) -> HTTPReply? {
    guard let end = endOfHead(bytes) else {
      if bytes.count > headLimit { throw notHTTP("its headers do not end") }
      return nil
    }
    guard end <= headLimit else { throw notHTTP("its headers do not end") }
    let lines = String(decoding: bytes[..<(end - 4)], as: UTF8.self).split(
      separator: "\r\n", omittingEmptySubsequences: false)
    let status = try status(lines[0])
    switch try framing(lines.dropFirst()) {
    case .length(let length):
      guard length <= bodyLimit else { throw tooLarge }
      guard bytes.count >= end + length else { return nil }
      guard bytes.count == end + length else { throw notHTTP("something follows its body") }
      return HTTPReply(status: status, body: Array(bytes[end...]))
    case .chunks:
      guard let body = try chunks(bytes[end...]) else { return nil }
      return HTTPReply(status: status, body: body)
    }
  }

  private enum Framing {
    case length(Int)
    case chunks
  }

  private static func endOfHead(_ bytes: [UInt8]) -> Int? {
    guard bytes.count >= 4 else { return nil }
    return (4...bytes.count).first { bytes[($0 - 4)..<$0].elementsEqual([13, 10, 13, 10]) }
  }

  private static func status(_ line: Substring) throws(PolicyFault) -> Int {
    let parts = line.split(separator: " ", maxSplits: 2)
    guard parts.count >= 2, parts[0] == "HTTP/1.1" || parts[0] == "HTTP/1.0",
      parts[1].utf8.count == 3, let status = Int(parts[1])
    else { throw notHTTP("it has no status line") }
    return status
  }

  /// Two lengths, or a length and chunks, could be read in two ways.
  private static func framing(_ lines: ArraySlice<Substring>) throws(PolicyFault) -> Framing {
    var found: [Framing] = []
    for line in lines {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let value = parts[1].drop { $0 == " " }
      switch parts[0].lowercased() {
      case "content-length":
        guard let length = Int(value), length >= 0 else { throw notHTTP("its length is none") }
        found.append(.length(length))
      case "transfer-encoding":
        guard value.lowercased() == "chunked" else { throw notHTTP("it is encoded") }
        found.append(.chunks)
      default: continue
      }
    }
    guard found.count == 1 else { throw notHTTP("it does not state one length") }
    return found[0]
  }

  private static func chunks(_ bytes: ArraySlice<UInt8>) throws(PolicyFault) -> [UInt8]? {
    var (rest, body): (ArraySlice<UInt8>, [UInt8]) = (bytes, [])
    while true {
      guard let lineEnd = rest.firstIndex(of: 10) else { return nil }
      let digits = String(decoding: rest[..<lineEnd], as: UTF8.self).filter { $0 != "\r" }
      guard let size = Int(digits, radix: 16), size >= 0 else { throw notHTTP("a chunk is torn") }
      guard size + body.count <= bodyLimit else { throw tooLarge }
      rest = rest[(lineEnd + 1)...]
      guard rest.count >= size + 2 else { return nil }
      body += rest.prefix(size)
      guard rest.dropFirst(size).prefix(2).elementsEqual([13, 10]) else {
        throw notHTTP("a chunk is torn")
      }
      rest = rest.dropFirst(size + 2)
      if size == 0 { return body }
    }
  }

  static var tooLarge: PolicyFault {
    PolicyFault(
      .tooLarge, "the OPA server's answer is larger than \(bodyLimit) bytes. Look at its policy")
  }

  private static func notHTTP(_ problem: String) -> PolicyFault {
    PolicyFault(
      .notHTTP,
      "what the OPA server answers is not HTTP as expected: \(problem). "
        + "Look at what listens there")
  }
}
