import Domain
package import Evidence
package import Store

/// Checks everything that the audit log can tell: every hash anew from the bodies, every signature,
/// every row against the record that it rests on, and what operators remember of the log.
package struct AuditVerifier {
  let control: ControlledStore
  /// What operators' keyrings and other witnesses have seen, with a name for each.
  let remembered: [(who: String, checkpoint: SignedCheckpoint)]

  package init(
    _ control: ControlledStore, remembered: [(who: String, checkpoint: SignedCheckpoint)]
  ) {
    self.control = control
    self.remembered = remembered
  }

  package func report() throws -> AuditReport {
    var report = AuditReport()
    let scan = try checkLeaves(&report)
    try checkRecords(&report)
    let rows = try control.store.unattested()
    let texts = try control.store.plans().filter { !$0.isText(ofDigest: control.attestor.digest) }
      .map { "the text of \($0.plan)@\($0.version) is not the one that was published" }
    report.add(
      "rows", (rows.count == 0 ? [] : rows.examples + Self.rest(rows)) + texts,
      good: "every status, plan and operator rests on a record")
    try checkInstall(&report)
    try checkSchema(&report)
    try checkRemembered(scan, &report)
    return report
  }

  private static func rest(_ rows: Unattested) -> [String] {
    let more = Int(rows.count) - rows.examples.count
    return more > 0 ? ["\(more) more"] : []
  }

  /// Hashes every body anew; columns, chain and head must follow from them.
  private func checkLeaves(_ report: inout AuditReport) throws -> LogScan {
    var scan = LogScan(keepingRootsAt: Set(remembered.map(\.checkpoint.checkpoint.size)))
    try control.store.scanAudit { sequence, body, previous, leaf, agrees in
      scan.take(sequence, body, previous, leaf, agrees)
    }
    report.entries = Int64(scan.size)
    report.root = scan.root.description
    report.add("leaves", scan.problems, good: "\(scan.size) entries have their hashes")
    let head = try control.checkpoint()
    let problem =
      head.size == report.entries
      ? "its root is not that of the \(head.size) entries"
      : "the log ends at \(report.entries) and its head says \(head.size)"
    let isHead = head.size == report.entries && head.root == report.root
    report.add(
      "head", isHead ? [] : [problem],
      good: "the head is that of \(head.size) entries, root \(head.root)")
    return scan
  }

  /// Every signed record and request, and the rows that records are for.
  private func checkRecords(_ report: inout AuditReport) throws {
    let problems = try control.recordProblems()
    report.add(
      "records", problems.problems, good: "\(problems.count) records and requests are signed")
  }

  /// Who the store says that it is, against what records name.
  private func checkInstall(_ report: inout AuditReport) throws {
    let found = try control.store.installFindings(digest: control.attestor.digest)
    report.add(
      "install", found.problems,
      good: found.areSettingsSigned
        ? "records name this installation and its settings"
        : "records name this installation; its settings are of before they were signed")
  }

  private func checkSchema(_ report: inout AuditReport) throws {
    report.add(
      "schema", try control.store.schemaProblems(), good: "tables and triggers are those shipped")
  }

  /// A log that is shorter than one that somebody has seen, or another one, was put back.
  private func checkRemembered(_ scan: LogScan, _ report: inout AuditReport) throws {
    let others = remembered.filter { $0.checkpoint.checkpoint.origin != control.origin }
    let former = try RollbackWatch(control.store, remembered: others).findings()
    let problems = remembered.compactMap { witness -> String? in
      let seen = witness.checkpoint.checkpoint
      guard seen.origin == control.origin else { return nil }
      if seen.size > scan.size {
        return "rollback detected: \(witness.who) has seen \(seen.size) entries, "
          + "and there are \(scan.size)"
      }
      return scan.roots[seen.size] == seen.root
        ? nil : "rollback detected: \(witness.who) has seen another log of \(seen.size) entries"
    }
    report.add(
      "witnesses", former.map { "rollback detected: \($0)" } + problems,
      good: "\(remembered.count - others.count) remembered checkpoints are of this log, "
        + "\(others.count) of a former epoch")
  }
}
