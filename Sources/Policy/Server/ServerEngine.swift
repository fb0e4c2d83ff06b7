package import Domain
package import Rego

/// Policies evaluated by an OPA server (https://www.openpolicyagent.org/docs/rest-api).
///
/// Whatever it does other than answer with a decision refuses, each with its own cause.
package struct ServerEngine: PolicyEngine {
  package let identity = EngineIdentity(name: "opa", version: "rest-v1", policyDigest: nil)
  /// Sends a body to a path by POST and gives the reply.
  private let post: @Sendable (_ path: String, _ body: [UInt8]) throws(PolicyFault) -> HTTPReply

  package init(
    post: @escaping @Sendable (_ path: String, _ body: [UInt8]) throws(PolicyFault) -> HTTPReply
  ) {
    self.post = post
  }

  package func answer(
    _ rule: String, input: RegoValue
  ) throws(PolicyFault) -> PolicyAnswer {
    let path = "/v1/data/" + rule.split(separator: ".").joined(separator: "/")
    return try Self.answer(try post(path, Array("{\"input\":\(input)}".utf8)))
  }

  /// The decision in a reply.
  static func answer(_ reply: HTTPReply) throws(PolicyFault) -> PolicyAnswer {
    if (300..<400).contains(reply.status) {
      throw PolicyFault(
        .redirect,
        "the OPA server answers with a redirect (\(reply.status)), which is never followed. "
          + "Configure its real address")
    }
    guard reply.status == 200 else {
      throw PolicyFault(
        .status, "the OPA server answers with status \(reply.status). Look at its log")
    }
    guard let text = String(validating: reply.body, as: UTF8.self) else { throw notJSON("UTF-8") }
    let document: RegoValue
    do throws(RegoError) {
      document = try RegoJSON.parse(text)
    } catch {
      throw notJSON(error.problem)
    }
    guard case .object(let fields) = document else {
      throw PolicyFault(
        .wrongType, "the OPA server's answer is not an object. Look at what listens there")
    }
    // An undefined rule is an answer without a result, and status 200.
    guard let result = fields["result"] else {
      throw PolicyFault(
        .missingResult,
        "the OPA server's answer has no result: it has no such policy. Load Policies/ into it")
    }
    guard fields.count == 1 else {
      throw PolicyFault(
        .extraKeys,
        "the OPA server's answer has more than a result. Switch its metrics and provenance off")
    }
    return try PolicyAnswer(result)
  }

  private static func notJSON(_ problem: String) -> PolicyFault {
    PolicyFault(
      .notJSON, "the OPA server's answer is not JSON: \(problem). Look at what listens there")
  }
}
