import Domain
import Testing

struct RequestModelTests {
  /// A hundred histories for each of a hundred seeds.
  @Test(arguments: 0..<100)
  func `every history goes as in the reference model`(seed: Int) throws {
    var numbers = SplitMix64(seed: UInt64(seed) &* 7919 &+ 1)
    for history in 0..<100 {
      let (needed, canRollBack) = (Int(numbers.next() % 2) + 1, numbers.next() % 2 == 0)
      var reference = ReferenceRequest(needed: needed, canRollBack: canRollBack)
      var request = ActionRequest(.sample(approvals: needed, canRollBack: canRollBack))
      var now: Int64 = 0
      for step in 0..<12 {
        now += [0, 1, 60, 1799, 1800, 3600, 86_399, 86_400][Int(numbers.next() % 8)]
        let word = Self.words[Int(numbers.next() % UInt64(Self.words.count))]
        let person = ["r", "a", "b"][Int(numbers.next() % 3)]
        let moment = Timestamp(seconds: RequestStatement.sampleStart + now)
        let answer: String?
        do throws(RequestRefusal) {
          answer = try request.handle(Self.event(word, person, request, moment), at: moment)
            .to.rawValue
        } catch {
          answer = nil
        }
        let expected = reference.handle(word, by: person, at: now)
        #expect(
          answer == expected,
          "seed \(seed), history \(history), step \(step): \(word) by \(person) at \(now)")
        guard answer == expected else { return }
      }
    }
  }

  private static let words = [
    "approve", "approve", "approve", "deny", "withdraw", "execute", "execute", "expire",
    "invalidate", "fail", "rollback",
  ]

  private static func event(
    _ word: String, _ person: String, _ request: ActionRequest, _ now: Timestamp
  ) -> RequestEvent {
    switch word {
    case "approve": .decided(.sample(of: request.statement, .approve, by: person, at: now))
    case "deny": .decided(.sample(of: request.statement, .deny, by: person, at: now))
    case "withdraw": .withdrawn(by: OperatorID(person))
    case "execute": .executed
    case "expire": .expired
    case "invalidate": .invalidated
    case "fail": .failed
    default: .rolledBack
    }
  }
}

extension RequestStatement {
  static let sampleStart: Int64 = 1_770_000_000

  static func sample(approvals: Int = 1, canRollBack: Bool = true) -> RequestStatement {
    RequestStatement(
      id: RequestID("rq-1"), nonce: String(repeating: "0", count: 64), installID: "in", epoch: 1,
      action: .suspend, partnerID: PartnerID("northwind"), tenantID: TenantID("acme"),
      parameters: ["b": "2", "a": "1\u{202E}\n\""], preState: PreState(version: 3, digest: "d"),
      policy: DecisionSummary(
        engine: "embedded", engineVersion: "1", policyDigest: nil, inputDigest: "i",
        isAllowed: true, reasons: [], obligations: ["dual_control"]),
      requester: OperatorID("r"), requesterKey: SigningKeyID("SHA256:r"), role: .partnerAdmin,
      reason: "because", createdAt: Timestamp(seconds: sampleStart),
      expiresAt: Timestamp(seconds: sampleStart + 14_400),
      approvalsRequired: approvals, strength: .sameTerminal,
      rollback: canRollBack ? Rollback(kind: .resume, seconds: 86_400) : nil,
      displayDigest: "t", checkpoint: LogCheckpoint(size: 4, root: "r"))
  }
}

extension ApprovalStatement {
  static func sample(
    of request: RequestStatement, _ decision: Decision, by person: String, at now: Timestamp
  ) -> ApprovalStatement {
    ApprovalStatement(
      decision: decision, requestDigest: "q", requestID: request.id, installID: request.installID,
      epoch: request.epoch, approver: OperatorID(person), key: SigningKeyID("SHA256:\(person)"),
      strength: .otherSession, displayDigest: request.displayDigest, comment: "seen",
      decidedAt: now, validUntil: now.advanced(bySeconds: 1800),
      checkpoint: LogCheckpoint(size: 5, root: "s"))
  }
}
