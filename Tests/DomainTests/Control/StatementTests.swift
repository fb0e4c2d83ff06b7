import Domain
import Testing

struct StatementTests {
  @Test func `a statement read from its bytes is the same, and gives the same bytes`() throws {
    let request = RequestStatement.sample()
    #expect(try RequestStatement(payload: request.bytes) == request)
    let approval = ApprovalStatement.sample(
      of: request, .approve, by: "a", at: Timestamp(seconds: 1_770_000_007))
    #expect(try ApprovalStatement(payload: approval.bytes) == approval)
    let execution = ExecutionStatement(
      id: ExecutionID("ex-1"), installID: "in", epoch: 1, act: "suspend", requestID: request.id,
      requestDigest: "q", approvalDigests: ["a"], executedAt: Timestamp(seconds: 1_770_000_009),
      actor: "r + a", postStateDigest: "p", auditSequence: 3, leafHash: "l", outcome: .executed,
      rollbackUntil: nil, programVersion: "1")
    #expect(try ExecutionStatement(payload: execution.bytes) == execution)
  }

  @Test func `a statement with another field, or the same facts in other bytes, is refused`() {
    let bytes = RequestStatement.sample().bytes
    let text = String(decoding: bytes, as: UTF8.self)
    let further = text.replacing("{\"type\"", with: "{\"more\":1,\"type\"")
    let spaced = text.replacing(":1,", with: ": 1,")
    let twice = text.replacing("\"epoch\":1", with: "\"epoch\":1,\"epoch\":1")
    for changed in [further, spaced, twice] {
      #expect(throws: StatementError.self) {
        try RequestStatement(payload: Array(changed.utf8))
      }
    }
    #expect(throws: StatementError.self) { try ApprovalStatement(payload: bytes) }
  }

  @Test(arguments: [
    #"{"a":1,"a":1}"#, "[1.5]", "[01]", "[1e3]", "1 2", "{\"a\":}", "[", "\"\\x\"", "\"\\uD800\"",
    "[-0]", "nul", "",
  ])
  func `JSON that readers could understand in two ways is refused`(text: String) {
    #expect(throws: JSONValue.ParseError.self) { try JSONValue(parsing: Array(text.utf8)) }
  }
}
