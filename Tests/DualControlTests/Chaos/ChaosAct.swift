import Domain
import Store

@testable import DualControl

/// Something that somebody does or tries, with a name for the tally.
struct ChaosAct: Sendable {
  let name: String
  let run: @Sendable (ChaosRound) async throws -> Void

  init(_ name: String, _ run: @escaping @Sendable (ChaosRound) async throws -> Void) {
    self.name = name
    self.run = run
  }

  /// Honest ones twice, so that there is something to attack.
  static let all = honest + honest + byDoor + byTime + byFile + byForce

  private static let acts: [PrivilegedAction] = [
    .suspend, .suspend, .resume, .delete, .restore, .purge, .note, .impersonate,
  ]

  /// What operators do, allowed or not.
  private static let honest = [
    ChaosAct("file") { try $0.bench.file($0.pick(acts), $0.tenant, by: $0.somebody) },
    ChaosAct("approve") { try $0.bench.approve($0.request([.pending]), by: $0.somebody) },
    ChaosAct("deny") { try $0.bench.approve($0.request([.pending]), by: $0.somebody, .deny) },
    ChaosAct("execute") { try $0.bench.execute($0.request(), by: $0.somebody) },
    ChaosAct("carry out") {
      try $0.bench.carryOut($0.pick(acts), $0.tenant, by: "root", with: "vera")
    },
    ChaosAct("withdraw") {
      _ = try $0.bench.actions.withdraw(
        $0.request().id, by: $0.bench.person($0.somebody), at: $0.bench.now)
    },
    ChaosAct("roll back, in time or not, once or again") {
      _ = try $0.bench.actions.rollBack(
        $0.request().id, reason: "back", by: $0.bench.signer($0.somebody), at: $0.bench.now)
    },
    ChaosAct("replace the installation's key") { try $0.bench.rekey(by: "root", with: "vera") },
    ChaosAct("rotate a key") {
      try $0.bench.rotate($0.pick(["ana", "bo"]), by: "root", with: "vera")
    },
  ]
}
