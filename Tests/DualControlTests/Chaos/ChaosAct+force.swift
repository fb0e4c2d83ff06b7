import Domain
import Store

@testable import DualControl

extension ChaosAct {
  /// All at once, and in the middle.
  static let byForce = [
    ChaosAct("carry one out twice at once") { round in
      let record = try round.request([.approved])
      let (actions, now, root) = (
        round.bench.actions, round.bench.now, try round.bench.person("root")
      )
      async let first = try? actions.execute(record.id, by: root, at: now)
      async let second = try? actions.execute(record.id, by: root, at: now)
      let ends = await [first, second].compactMap { $0?.state }
      round.fault("one request was carried out twice", unless: ends.count <= 1)
      let executions = try actions.control.request(record.id, in: .all).executions
      round.fault("\(executions.count) records of one request", unless: executions.count <= 1)
    },
    ChaosAct("deny and approve at once") { round in
      let record = try round.bench.file(.suspend, "acme", by: "ana")
      let (bo, vera) = (try round.bench.signer("bo"), try round.bench.signer("vera"))
      let (actions, now) = (round.bench.actions, round.bench.now)
      async let yes = try? actions.decide(
        record.id, .approve, comment: "yes", strength: .otherSession, by: bo, at: now)
      async let no = try? actions.decide(
        record.id, .deny, comment: "no", strength: .otherSession, by: vera, at: now)
      let ends = await [yes, no].compactMap { $0?.state }
      round.fault("\(ends) at once", unless: ends.count == 1)
    },
    ChaosAct("kill it in the middle") { round in
      let record = try round.request([.approved])
      let before = try round.bench.actions.control.checkpoint()
      let end = try round.bench.probe(record, killAt: round.pick(ExecutionStep.allCases).rawValue)()
      guard end.wasKilled else { return }
      round.fault(
        "a killed process left something",
        unless: try round.bench.actions.control.checkpoint() == before)
    },
    ChaosAct("fill the disk") { round in
      let before = try round.bench.actions.control.checkpoint()
      let pages = try round.bench.store.limitPages()
      defer { try? round.bench.store.allowPages(pages) }
      let large = String(repeating: "x", count: 4000)
      do {
        for _ in 0..<4 { try round.bench.file(.note, "acme", by: "sam", ["text": large]) }
      } catch StoreError.full {
        let after = try round.bench.actions.control.checkpoint()
        round.fault("a full disk cut the log", unless: after.size >= before.size)
        throw StoreError.full(path: "")
      }
    },
  ]
}
