import Domain
import Rego
import Testing

@testable import Policy

struct ServerEngineTests {
  private static func wire(
    _ body: String, status: String = "200 OK", headers: String = ""
  ) -> String {
    "HTTP/1.1 \(status)\r\n\(headers)Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
  }

  private static func result(_ text: String) -> String { wire("{\"result\":\(text)}") }

  private static func decision(_ behaviour: StubServer.Behaviour) throws -> Decision {
    let server = try StubServer(behaviour)
    defer { server.stop() }
    let clock = HurryingClock(step: behaviour == .keepsSilent ? 1_000_000 : 0)
    let connection = ServerConnection(
      address: .loopback(address: [127, 0, 0, 1], port: server.port), stopwatch: clock.look)
    return Questions.judge(ServerEngine(post: connection.post)).decision(
      on: Questions.question(.changePlan(to: PlanID(plan: "pro", version: 3)), by: person))
  }

  private static let person = Questions.person([.partnerAdmin])
  private static let yes = #"{"allow":true,"reasons":[],"obligations":[]}"#

  @Test func `a whole decision is taken`() throws {
    #expect(try Self.decision(.answers(Self.result(Self.yes))) == .allowed(with: []))
  }

  @Test func `a decision in chunks is taken`() throws {
    let body = "{\"result\":\(Self.yes)}"
    let (first, second) = (body.prefix(9), body.dropFirst(9))
    let chunks = [first, second].map { "\(String($0.utf8.count, radix: 16))\r\n\($0)\r\n" }
    let text =
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks.joined() + "0\r\n\r\n"
    #expect(try Self.decision(.answers(text)) == .allowed(with: []))
  }

  @Test func `a denial is told in the server's words`() throws {
    let text = Self.result(#"{"allow":false,"reasons":["no"],"obligations":[]}"#)
    #expect(try Self.decision(.answers(text)) == .refused(because: ["no"], .policy))
  }

  @Test(arguments: [
    (StubServer.Behaviour.answers(wire("{}")), "missing_result"),
    (.answers(wire("true")), "wrong_type"),
    (.answers(wire("")), "not_json"),
    (.answers(wire(#"{"result":"#)), "not_json"),
    (.answers(wire("\"true\"")), "wrong_type"),
    (.answers(wire("{\"result\":\(yes),\"result\":\(yes)}")), "not_json"),
    (.answers(wire("{\"result\":\(yes),\"metrics\":{}}")), "extra_keys"),
    (.answers(result("true")), "wrong_type"),
    (.answers(result("\"true\"")), "wrong_type"),
    (.answers(result("null")), "wrong_type"),
    (.answers(result("{}")), "missing_keys"),
    (.answers(result(#"{"allow":true}"#)), "missing_keys"),
    (.answers(result(#"{"allow":true,"reasons":[],"obligations":[],"x":1}"#)), "extra_keys"),
    (.answers(result(#"{"allow":"true","reasons":[],"obligations":[]}"#)), "wrong_type"),
    (.answers(result(#"{"allow":1,"reasons":[],"obligations":[]}"#)), "wrong_type"),
    (.answers(result(#"{"allow":null,"reasons":[],"obligations":[]}"#)), "wrong_type"),
    (.answers(result(#"{"allow":true,"reasons":"","obligations":[]}"#)), "wrong_type"),
    (.answers(result(#"{"allow":true,"reasons":[7],"obligations":[]}"#)), "wrong_type"),
    (
      .answers(result(#"{"allow":true,"reasons":[],"obligations":["pray"]}"#)),
      "unknown_obligation"
    ),
    (.answers(wire(yes, status: "500 Internal Server Error")), "status"),
    (.answers(wire("{\"result\":\(yes)}", status: "201 Created")), "status"),
    (
      .answers(wire("{\"result\":\(yes)}", status: "302 Found", headers: "Location: /x\r\n")),
      "redirect"
    ),
    (.answers("HTTP/1.1 200 OK\r\nContent-Length: 70000\r\n\r\n"), "too_large"),
    (
      .answers(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n11170\r\n"
          + String(repeating: " ", count: 70_000)), "too_large"
    ),
    (.answers("HTTP/1.1 200 OK\r\n\r\n{\"result\":\(yes)}"), "not_http"),
    (.answers(wire("{}", headers: "Content-Length: 3\r\n")), "not_http"),
    (.answers("SSH-2.0-OpenSSH_9.2\r\n\r\n"), "not_http"),
    (.answers(String(repeating: "x", count: 9000)), "not_http"),
    (
      .closes(after: "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{\"result\""),
      "closed_connection"
    ),
    (.closes(after: ""), "closed_connection"),
    (.keepsSilent, "time_out"),
  ])
  func `a misbehaving server refuses with a cause of its own`(
    behaviour: StubServer.Behaviour, cause: String
  ) throws {
    let decision = try Self.decision(behaviour)
    #expect(decision.causeName == cause)
    #expect(decision.reasons.count == 1)
  }

  @Test func `nobody who listens is no reason to decide here`() throws {
    let server = try StubServer(.keepsSilent)
    server.stop()
    let connection = ServerConnection(
      address: .loopback(address: [127, 0, 0, 1], port: server.port),
      stopwatch: { 0 })
    let decision = Questions.judge(ServerEngine(post: connection.post)).decision(
      on: Questions.question(.addNote, by: Self.person))
    #expect(decision.causeName == "unreachable")
  }

  @Test(arguments: [
    "https://127.0.0.1:8181", "http://10.0.0.1:8181", "http://opa.example:8181", "http://127.0.0.1",
    "http://127.0.0.1:0", "http://127.0.0.1:99999", "http://127.0.0.1:8181/v1", "unix://opa.sock",
    "http://127.0.0.1.evil.example:8181", "http://user@127.0.0.1:8181", "",
  ])
  func `an address off this machine is refused`(text: String) {
    #expect(throws: PolicyFault.self) { try ServerAddress(text) }
  }

  @Test func `addresses of this machine are taken`() throws {
    #expect(
      try ServerAddress("http://localhost:8181")
        == .loopback(address: [127, 0, 0, 1], port: 8181))
    #expect(try ServerAddress("unix:///run/opa.sock") == .unixSocket(path: "/run/opa.sock"))
  }
}
