package import Domain
import Rego

/// Decides: the invariants first, then one engine, never a second one when that fails, since
/// whoever could make the first fail would choose the second.
package struct PolicyJudge: Sendable {
  package let engine: any PolicyEngine
  /// SHA-256 in hexadecimal.
  private let digest: @Sendable ([UInt8]) -> String
  /// Microseconds that never go back.
  private let stopwatch: @Sendable () -> Int64

  package init(
    engine: any PolicyEngine, digest: @escaping @Sendable ([UInt8]) -> String,
    stopwatch: @escaping @Sendable () -> Int64
  ) {
    self.engine = engine
    self.digest = digest
    self.stopwatch = stopwatch
  }

  /// The decision alone, for a screen that says beforehand what would be refused.
  package func decision(on question: PolicyQuestion) -> Decision {
    if let refusal = HardInvariants.refusal(of: question) { return refusal }
    do throws(PolicyFault) {
      let answer = try engine.answer(PolicyQuestion.rule, input: question.input)
      guard answer.allow else {
        let reasons = answer.reasons.isEmpty ? ["the policy does not allow it"] : answer.reasons
        return .refused(because: reasons, .policy)
      }
      return .allowed(
        with: answer.obligations.union(HardInvariants.obligations(of: question.action)))
    } catch {
      return error.refusal
    }
  }

  /// A decision that counts, with all that the log keeps of it.
  package func decide(_ question: PolicyQuestion, at moment: Timestamp) -> DecisionRecord {
    let start = stopwatch()
    let decision = decision(on: question)
    let end = stopwatch()
    return DecisionRecord(
      at: moment, action: question.action.name, operatorID: question.person.id,
      partnerID: question.tenant?.partnerID, tenantID: question.tenant?.id, decision: decision,
      engine: engine.identity, inputDigest: digest(Array(question.input.description.utf8)),
      microseconds: end - start)
  }
}
