import Domain
import Store

@testable import DualControl

extension ChaosAct {
  /// With clocks, keys and people that change meanwhile.
  static let byTime = [
    ChaosAct("set the clock back") { round in
      let record = try round.request([.approved])
      let now = round.bench.now
      defer { round.bench.now = now }
      round.bench.now = record.statement.createdAt.advanced(bySeconds: -100)
      round.mustRefuse("the past") { try round.bench.execute(record, by: "root") }
    },
    ChaosAct("carry out around the end") { round in
      let record = try round.bench.file(.suspend, round.tenant, by: "root")
      let end = try round.bench.approve(record, by: "vera").request.end
      let offset: Int64 = round.pick([-1, 0, 1])
      guard let end else { return round.fault("an approved request has no end") }
      round.bench.now = end.at.advanced(bySeconds: offset)
      guard offset >= 0 else { return _ = try round.bench.execute(record, by: "root") }
      round.mustRefuse("\(offset) s after the end") { try round.bench.execute(record, by: "root") }
    },
    ChaosAct("an approval that counts for days") { round in
      let later = round.bench.now.advanced(bySeconds: 1_000_000)
      try round.forge(round.request([.pending]), by: "vera") { $0.validUntil = later }
    },
    ChaosAct("an approval of yesterday") { round in
      let before = round.bench.now.advanced(bySeconds: -86_400)
      try round.forge(round.request([.pending]), by: "vera") {
        $0.decidedAt = before
        $0.validUntil = before.advanced(bySeconds: ApprovalRule.approvalSeconds)
      }
    },
    ChaosAct("sign with a key that was rotated away") { round in
      let record = try round.request([.pending])
      let former = try round.bench.signer("bo")
      let statement = try round.bench.actions.approval(
        of: record.id, .approve, comment: "", strength: .detached, by: former.person,
        keyID: former.keyID, at: round.bench.now)
      let signed = try former.sign(.approval, statement.bytes)
      try round.bench.rotate("bo", by: "root", with: "vera")
      round.mustRefuse("a former key") {
        _ = try round.bench.actions.decide(signed, at: round.bench.now)
      }
    },
    ChaosAct("rotate the approver's key before it is carried out") { round in
      let record = try round.bench.file(.suspend, "acme", by: "ana")
      try round.bench.approve(record, by: "bo")
      try round.bench.rotate("bo", by: "root", with: "vera")
      round.mustRefuse("an approval by a former key") {
        try round.bench.execute(record, by: "ana")
      }
    },
    ChaosAct("revoke the approver before it is carried out") { round in
      let name = "temp\(round.numbers.below(1_000_000))"
      try round.bench.enrol(name, by: "root", with: "vera")
      let record = try round.bench.file(.suspend, "zeta", by: name)
      try round.bench.approve(record, by: "bo")
      let revoke = try round.bench.file(.revokeOperator, nil, by: "root", ["operator": name])
      try round.bench.approve(revoke, by: "vera")
      try round.bench.execute(revoke, by: "root")
      round.mustRefuse("a revoked requester's act") { try round.bench.execute(record, by: "root") }
    },
    ChaosAct("change the tenant before it is carried out") { round in
      let id = round.tenant
      let record = try round.bench.file(.suspend, id, by: "root")
      try round.bench.approve(record, by: "vera")
      try round.bench.sqlite(
        "UPDATE tenant SET row_version = row_version + 1 WHERE tenant_id = '\(id)'")
      round.mustRefuse("an act on what has changed") {
        try round.bench.execute(record, by: "root")
      }
    },
  ]
}
