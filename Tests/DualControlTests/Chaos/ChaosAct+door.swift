import Domain
import Evidence
import Policy
import Store

@testable import DualControl

extension ChaosAct {
  /// Through the program's own doors.
  static let byDoor = [
    ChaosAct("approve one's own, through the interface") { round in
      let record = try round.request([.pending])
      let requester = record.statement.requester.rawValue
      round.mustRefuse("an own approval") { try round.bench.approve(record, by: requester) }
    },
    ChaosAct("approve one's own, past the interface") { round in
      let record = try round.request([.pending])
      try round.forge(record, by: record.statement.requester.rawValue) { _ in }
    },
    ChaosAct("sign for somebody else") { round in
      try round.forge(round.request([.pending]), by: "sam") { $0.approver = OperatorID("bo") }
    },
    ChaosAct("show one request, approve another") { round in
      let (shown, meant) = (try round.request([.pending]), try round.request([.pending]))
      guard shown.id != meant.id else { return }
      try round.forge(shown, by: "vera") { $0.requestID = meant.id }
    },
    ChaosAct("approve other bytes") { round in
      try round.forge(round.request([.pending]), by: "vera") {
        $0.requestDigest = ContentDigest.sha256([1])
      }
    },
    ChaosAct("approve another text") { round in
      try round.forge(round.request([.pending]), by: "vera") {
        $0.displayDigest = ContentDigest.sha256([1])
      }
    },
    ChaosAct("bring an approval from another store") { round in
      try round.forge(round.request([.pending]), by: "vera") { $0.installID = "in_elsewhere" }
    },
    ChaosAct("bring an approval from another epoch") { round in
      try round.forge(round.request([.pending]), by: "vera") { $0.epoch += 1 }
    },
    ChaosAct("enrol a second operator with somebody's key") { round in
      let line = SSHKey.ed25519(try round.bench.key("bo").publicKey)
      let record = try round.bench.file(
        .addOperator, nil, by: "root",
        [
          "operator": "twin", "roles": "approver", "scope": "northwind",
          "key_id": line.keyID.rawValue, "key_line": line.line,
        ])
      try round.bench.approve(record, by: "vera")
      round.mustRefuse("a twin") { try round.bench.execute(record, by: "root") }
    },
    ChaosAct("file until there is no room") { round in
      let name = round.somebody
      for _ in 0..<ApprovalRule.pendingPerRequester { try round.bench.file(.suspend, by: name) }
      round.mustRefuse("a sixth pending request") { try round.bench.file(.suspend, by: name) }
    },
    ChaosAct("tighten the policy before it is carried out") { round in
      let record = try round.request([.approved])
      let actions = round.bench.actions
      defer { round.bench.actions = actions }
      let none = TrustBench.shippedPolicies().map {
        PolicyFile(
          name: $0.name, text: $0.text.replacing("allow if ", with: "unused if "), origin: "test")
      }
      round.bench.actions = PrivilegedActions(
        control: actions.control, judge: TrustBench.judge(none), plan: actions.plan,
        version: actions.version)
      round.mustRefuse("what the policy forbids") { try round.bench.execute(record, by: "root") }
    },
  ]
}

extension ChaosRound {
  /// An approval that is not what it should be, with a true signature, handed in past the interface.
  func forge(
    _ record: RequestRecord, by name: String, _ change: (inout ApprovalStatement) -> Void
  ) throws {
    let signer = try bench.signer(name)
    var statement = try bench.actions.approval(
      of: record.id, .approve, comment: "", strength: .detached, by: signer.person,
      keyID: signer.keyID, at: bench.now)
    change(&statement)
    let signed = try signer.sign(.approval, statement.bytes)
    mustRefuse("a forged approval by \(name)") {
      _ = try bench.actions.control.decide(signed, decision: nil, at: bench.now)
    }
  }
}
