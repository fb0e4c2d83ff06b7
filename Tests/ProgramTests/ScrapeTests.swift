import Foundation
import Glibc
import Logging
import Testing

@testable import switchboard

@Suite struct ScrapeTests {
  private func reply(_ request: String) throws -> ScrapeReply {
    let listener = try ScrapeListener(on: ScrapeAddress("127.0.0.1:0"))
    defer { listener.stop() }
    let server = ScrapeServer(listener: listener, log: Logger(label: "test")) { "x 1\n" }
    return server.reply(to: try #require(ScrapeRequest(Array(request.utf8))))
  }

  @Test(arguments: [
    ("GET /metrics HTTP/1.1\r\nHost: 127.0.0.1:9464\r\n\r\n", "200 OK"),
    ("HEAD /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n", "200 OK"),
    ("GET /metrics?name[]=a HTTP/1.0\r\nhost: 127.0.0.1\r\n\r\n", "200 OK"),
    ("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", "404 Not Found"),
    ("POST /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n", "405 Method Not Allowed"),
    ("GET /metrics HTTP/1.1\r\nHost: evil.example\r\n\r\n", "421 Misdirected Request"),
    ("GET /metrics HTTP/1.1\r\nHost: a\r\nHost: localhost\r\n\r\n", "421 Misdirected Request"),
    ("GET /metrics HTTP/1.1\r\n\r\n", "421 Misdirected Request"),
    ("nonsense\r\n\r\n", "400 Bad Request"), ("\r\n\r\n", "400 Bad Request"),
  ])
  func `only a request for the metrics by a name of this machine is answered with them`(
    request: String, status: String
  ) throws {
    #expect(try reply(request).status == status)
  }

  @Test func `a head that is not complete is waited for, one that is too long refused`() {
    #expect(ScrapeRequest(Array("GET /metrics HTTP/1.1\r\nHost: lo".utf8)) == nil)
    #expect(ScrapeRequest(Array(repeating: 65, count: 9_000))?.method == "")
  }

  @Test(arguments: ["0.0.0.0:9464", "192.168.1.2:1", "::1:9", "127.0.0.1", "127.0.0.1:99999", ""])
  func `no other address is listened on`(text: String) {
    #expect(throws: Failure.self) { try ScrapeAddress(text) }
  }

  @Test func `a port that is taken is said to be busy`() throws {
    let first = try ScrapeListener(on: ScrapeAddress("127.0.0.1:0"))
    defer { first.stop() }
    let error = #expect(throws: Failure.self) { try ScrapeListener(on: first.address) }
    #expect(error?.code == .busy)
  }

  @Test func `a scrape over a socket gets the text, and cancelling ends the server`() async throws {
    let listener = try ScrapeListener(on: ScrapeAddress("127.0.0.1:0"))
    let server = ScrapeServer(listener: listener, log: Logger(label: "test")) { "metric 1\n" }
    let task = Task { await server.run() }
    for _ in 0..<3 {
      let text = try await offPool { try Self.scrape(port: listener.address.port) }
      #expect(text.hasPrefix("HTTP/1.1 200 OK\r\n"))
      #expect(text.hasSuffix("\r\n\r\nmetric 1\n"))
    }
    task.cancel()
    await task.value
  }

  /// On a thread of its own: a client that waits must not hold a thread that the server needs.
  private func offPool(_ body: @escaping @Sendable () throws -> String) async throws -> String {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread { continuation.resume(with: Result(catching: body)) }
    }
  }

  private static func scrape(port: UInt16) throws -> String {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var name = sockaddr_in()
    name.sin_family = sa_family_t(AF_INET)
    name.sin_port = port.bigEndian
    name.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    // Every socket address begins as `sockaddr` does; the length is this one's.
    let isConnected = unsafe withUnsafeBytes(of: &name) {
      unsafe connect(
        descriptor, $0.baseAddress?.assumingMemoryBound(to: sockaddr.self), socklen_t($0.count))
    }
    try #require(isConnected == 0)
    let request = Array("GET /metrics HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".utf8)
    // The buffer is the array's own for the length of the call.
    _ = unsafe send(descriptor, request, request.count, Int32(MSG_NOSIGNAL))
    var (bytes, chunk) = ([UInt8](), [UInt8](repeating: 0, count: 4_096))
    while true {
      // The length passed is the buffer's own.
      let count = unsafe recv(descriptor, &chunk, chunk.count, 0)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += chunk[..<count]
    }
  }
}
