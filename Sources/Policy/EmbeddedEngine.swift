package import Domain
package import Rego

/// Policies evaluated in this program. Files that do not load leave an engine that refuses
/// everything with that reason.
package struct EmbeddedEngine: PolicyEngine {
  package let identity: EngineIdentity
  private let policy: Result<RegoPolicy, PolicyFault>

  /// The dialect of `Docs/policies.md`; a new one may decide otherwise by the same files.
  package static let version = "rego-subset-1"

  package init(_ set: PolicySet, digest: String) {
    self.init(set, digest: digest, fault: nil)
  }

  /// An engine whose files could not even be read.
  package init(refusingBecause text: String) {
    self.init(
      PolicySet(shipped: []), digest: "", fault: PolicyFault(.notLoaded, text))
  }

  private init(_ set: PolicySet, digest: String, fault: PolicyFault?) {
    identity = EngineIdentity(
      name: "embedded", version: Self.version, policyDigest: digest.isEmpty ? nil : digest)
    if let fault {
      policy = .failure(fault)
      return
    }
    do throws(RegoError) {
      policy = .success(try RegoPolicy(files: set.deciding.map { ($0.name, $0.text) }))
    } catch {
      policy = .failure(PolicyFault(.notLoaded, "the policies do not load: \(error)"))
    }
  }

  /// Why nothing is allowed; `nil` where the policies have loaded.
  package var loadFault: PolicyFault? {
    if case .failure(let fault) = policy { return fault }
    return nil
  }

  package func answer(
    _ rule: String, input: RegoValue
  ) throws(PolicyFault) -> PolicyAnswer {
    let policy = try policy.get()
    let value: RegoValue?
    do throws(RegoError) {
      value = try policy.evaluate(rule, input: input)
    } catch {
      throw PolicyFault(.notEvaluated, "the policy cannot decide: \(error)")
    }
    guard let value else {
      throw PolicyFault(.missingResult, "the policy says nothing: \(rule) is undefined")
    }
    return try PolicyAnswer(value)
  }
}
