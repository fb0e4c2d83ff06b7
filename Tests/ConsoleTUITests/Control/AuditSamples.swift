import Domain

@testable import ConsoleTUI

enum AuditSamples {
  static let head = LogCheckpoint(
    size: 48_213, root: "9f2c41e07ab3" + String(repeating: "d", count: 52))

  static func row(_ sequence: Int64) -> AuditRow {
    let kinds: [AuditKind] = [.requestFiled, .requestApproved, .requestExecuted, .refused]
    let entry = AuditEntry(
      at: Samples.now.advanced(bySeconds: -(head.size - sequence) * 700),
      actor: sequence % 2 == 0 ? "ana" : "bo + ana", kind: kinds[Int(sequence % 4)],
      partnerID: PartnerID("northwind"), tenantID: TenantID("tn_\(1000 + sequence % 60)"),
      detail: [
        "request": "rq-1f0c3a5577e0d2b4", "reason": "evil \u{1b}]52;c;x\u{7} \u{202e}txt",
        "parameters": ["plan": "pro@3", "from": "2026-12-01"],
      ])
    return AuditRow(
      sequence: sequence, at: entry.at, actor: entry.actor, kind: entry.kind.rawValue,
      partnerID: entry.partnerID, tenantID: entry.tenantID, body: entry.body(sequence: sequence),
      previousHash: Array(repeating: 0xab, count: 32),
      leafHash: Array(repeating: UInt8(sequence % 251), count: 32))
  }

  static func snapshot(_ request: AuditRequest) -> AuditSnapshot {
    let end = request.before ?? head.size
    let rows = (max(0, end - 200)..<end).reversed().map(row).filter { entry in
      (request.text.isEmpty || entry.body.contains(request.text))
        && (request.kind.map { $0.rawValue == entry.kind } ?? true)
    }
    return AuditSnapshot(
      rows: rows, hasEarlier: end > 200, head: head,
      verdict: AuditVerdict(
        size: head.size, at: Samples.now.advanced(bySeconds: -40), faults: []))
  }

  static func proof(_ index: Int64) -> AuditProof {
    AuditProof(
      index: index, head: head,
      path: (0..<16).map { String(repeating: String($0 % 10), count: 64) }, isValid: true)
  }
}
