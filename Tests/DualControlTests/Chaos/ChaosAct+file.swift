import Domain
import Evidence
import Foundation
import Store

@testable import DualControl

extension ChaosAct {
  /// With `sqlite3`, on a copy of the file. What the schema lets through has to be found.
  static let byFile =
    edits.map { edit in ChaosAct("sqlite3: \(edit.name)") { try $0.tamper(edit) } } + [
      ChaosAct("record something with the installation's key alone") { round in
        let path = round.bench.folder + "/copy.db"
        defer { round.remove(path) }
        try round.bench.store.backup(to: path)
        let copy = try Store.open(at: path)
        defer { try? copy.close() }
        let forger = ControlledStore(store: copy, attestor: round.bench.actions.control.attestor)
        let row = round.pick([
          AttestedRow(.person, name: "mallory", value: "active all approver -"),
          AttestedRow(.key, name: "SHA256:x", value: "mallory ssh-ed25519 AAAA 1 -"),
          AttestedRow(.plan, name: "pro@9", value: "1 x"),
        ])
        try forger.forge(act: "import", rows: [row], at: round.bench.now)
        let report = try AuditVerifier(forger, remembered: []).report()
        round.fault("a record of \(row.subject) alone counts", unless: !report.isGood)
      },
      ChaosAct("put an older copy back") { round in
        let path = round.bench.folder + "/older.db"
        defer { round.remove(path) }
        try round.bench.store.backup(to: path)
        try round.bench.file(.note, "acme", by: "sam", ["text": "since"])
        let seen = try round.bench.actions.signedCheckpoint(with: round.bench.installKey)
        let old = try Store.open(at: path)
        let found = try RollbackWatch(old, remembered: [("bo", seen)]).findings()
        try old.close()
        round.fault("an older copy was not noticed", unless: found.count == 1)
      },
      ChaosAct("put an older copy back, and say that it was restored") { round in
        let path = round.bench.folder + "/older.db"
        defer { round.remove(path) }
        try round.bench.store.backup(to: path)
        let seen = try round.bench.actions.signedCheckpoint(with: round.bench.installKey)
        let old = try Store.open(at: path)
        let forger = ControlledStore(store: old, attestor: round.bench.actions.control.attestor)
        let epoch = old.install.epoch + 1
        try forger.append(
          AuditEntry(
            at: round.bench.now, actor: "root", kind: .restored,
            detail: ["epoch": .integer(epoch), "backup": "x"]))
        try old.close()
        try round.bench.sqlite("UPDATE install SET epoch = \(epoch)", at: path)
        let put = try Store.open(at: path)
        let found = try RollbackWatch(put, remembered: [("bo", seen)]).findings()
        try put.close()
        round.fault("a restoration that nobody signed counts", unless: found.count == 1)
      },
      ChaosAct("restore a backup to revive what is open") { round in
        let record = try round.request([.pending, .approved])
        let (backup, path) = (round.bench.folder + "/backup.db", round.bench.folder + "/again.db")
        defer { for file in [backup, path] { round.remove(file) } }
        try round.bench.store.backup(to: backup)
        try Store.restore(from: backup, to: path)
        let again = try Store.open(at: path)
        defer { try? again.close() }
        let control = ControlledStore(store: again, attestor: round.bench.actions.control.attestor)
        try control.beginEpoch(from: "backup", by: "root", at: round.bench.now)
        let state = try control.request(record.id, in: .all).state
        round.fault("\(state) in a restored store", unless: !state.isOpen)
      },
    ]
}

extension ChaosRound {
  /// Edits a copy; what `sqlite3` was allowed to do must be wrong in the report of the copy.
  func tamper(_ edit: ChaosAct.Edit) throws {
    let path = bench.folder + "/copy.db"
    defer { remove(path) }
    try bench.store.backup(to: path)
    let seen = try bench.actions.signedCheckpoint(with: bench.installKey)
    let names = edit.past.map { "'\($0)'" }.joined(separator: ", ")
    let triggers = try bench.sqlite(
      "SELECT sql || ';' FROM sqlite_schema WHERE type = 'trigger' AND name IN (\(names))", at: path
    )
    let answer = try bench.sqlite(
      """
      PRAGMA foreign_keys = 0; PRAGMA ignore_check_constraints = 1;
      \(edit.past.map { "DROP TRIGGER \($0);" }.joined()) \(edit.sql);
      \(triggers) SELECT 'changes ' || total_changes();
      """, at: path)
    // A trigger has refused it, or there was nothing to edit.
    guard answer.contains("changes ") && !answer.contains("changes 0\n") || edit.sql.isDDL else {
      return
    }
    let copy = try Store.open(at: path)
    defer { try? copy.close() }
    let control = ControlledStore(store: copy, attestor: bench.actions.control.attestor)
    let report = try AuditVerifier(control, remembered: [("bo", seen)]).report()
    note("found: \(edit.name)")
    fault("\(edit.name) was not found", unless: !report.isGood)
  }

  func remove(_ path: String) {
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: path + suffix)
    }
  }
}

extension String {
  fileprivate var isDDL: Bool { hasPrefix("DROP") }
}
