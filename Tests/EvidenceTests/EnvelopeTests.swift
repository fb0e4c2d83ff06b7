import Domain
import Testing

@testable import Evidence

struct EnvelopeTests {
  private let payload = Array(#"{"request_id":"rq-1"}"#.utf8)

  @Test func `the pre-authentication encoding is that of the protocol's example`() {
    // https://github.com/secure-systems-lab/dsse/blob/master/protocol.md, test vectors.
    let encoded = PreAuthentication.encode(
      type: "http://example.com/HelloWorld", payload: Array("hello world".utf8))
    #expect(
      String(decoding: encoded, as: UTF8.self)
        == "DSSEv1 29 http://example.com/HelloWorld 11 hello world")
  }

  @Test func `what comes back is the buffer that was verified`() throws {
    let key = SampleAction.ana
    let envelope = try Envelope.sign(.request, payload, with: key)
    let read = try #require(Envelope(json: envelope.json))
    #expect(read == envelope)
    #expect(try read.payload(verifiedBy: key.publicKey, as: .request) == payload)
  }

  @Test func `another key, type or byte is refused`() throws {
    let key = SampleAction.ana
    let envelope = try Envelope.sign(.request, payload, with: key)
    #expect(throws: EvidenceError.self) {
      try envelope.payload(verifiedBy: SampleAction.bo.publicKey, as: .request)
    }
    #expect(throws: EvidenceError.self) {
      try envelope.payload(verifiedBy: key.publicKey, as: .approval)
    }
    let asApproval = Envelope(
      type: .approval, payload: envelope.payload, signatures: envelope.signatures)
    #expect(throws: EvidenceError.self) {
      try asApproval.payload(verifiedBy: key.publicKey, as: .approval)
    }
    let altered = Envelope(
      type: .request, payload: payload + [0x20], signatures: envelope.signatures)
    #expect(throws: EvidenceError.self) {
      try altered.payload(verifiedBy: key.publicKey, as: .request)
    }
  }

  @Test(arguments: [
    #"{"payload":"e30=","payloadType":"text/plain","signatures":[]}"#,
    #"{"payload":"e30=","payload":"e30=","payloadType":"application/vnd.in-toto+json","signatures":[]}"#,
    #"{"payload":"e30","payloadType":"application/vnd.in-toto+json","signatures":[]}"#,
    #"{"payload":"e30=","payloadType":"application/vnd.in-toto+json","signatures":[],"x":1}"#,
    #"{"payload":"e30=","payloadType":"application/vnd.in-toto+json"}"#,
    #"{"payload":"e30=","payloadType":"application/vnd.in-toto+json","signatures":[{"sig":"AA=="}]}"#,
    #"[]"#, #""#,
  ]) func `an envelope in another form is refused`(text: String) {
    #expect(Envelope(json: Array((text + "\n").utf8)) == nil)
  }
}
