import Domain
package import Evidence
package import Store

/// Holds the end of the audit log against what witnesses have seen: cheap enough for every start.
/// `AuditVerifier` holds the whole log against them.
package struct RollbackWatch {
  let store: Store
  let remembered: [(who: String, checkpoint: SignedCheckpoint)]

  package init(_ store: Store, remembered: [(who: String, checkpoint: SignedCheckpoint)]) {
    self.store = store
    self.remembered = remembered
  }

  /// What is wrong: a log that is shorter than one that somebody has seen, another one of the same
  /// length or of another installation, or an epoch that no restoring began.
  package func findings() throws -> [String] {
    let end = try store.auditEnd()
    let prefix = "switchboard/\(store.install.id)/"
    var (findings, older): ([String], [String]) = ([], [])
    for (who, seen) in remembered.map({ ($0.who, $0.checkpoint.checkpoint) }) {
      guard seen.origin.hasPrefix(prefix), let epoch = Int64(seen.origin.dropFirst(prefix.count))
      else {
        findings.append(
          "\(who) has seen the log \(seen.origin), and the store says that it is "
            + store.install.id)
        continue
      }
      if epoch > store.install.epoch {
        older.append("\(who) has seen its epoch \(epoch)")
      } else if epoch < store.install.epoch {
        // The same whoever has seen it.
        let finding = "the store is in an epoch that no `restore` began"
        guard !findings.contains(finding), try !wasRestored() else { continue }
        findings.append(finding)
      } else if Int64(seen.size) > end.size {
        findings.append("\(who) has seen \(seen.size) audit entries, and there are \(end.size)")
      } else if Int64(seen.size) == end.size, seen.root != Self.root(end) {
        findings.append("\(who) has seen another audit log of \(seen.size) entries")
      }
    }
    // Whoever has seen it, it is one thing that is wrong.
    return older.isEmpty
      ? findings
      : ["the store is in its epoch \(store.install.epoch), and \(older.joined(separator: ", "))"]
        + findings
  }

  /// Whether the installation has signed that the store was put back into its epoch.
  private func wasRestored() throws -> Bool {
    guard let (record, key) = try store.restoration(to: store.install.epoch) else { return false }
    let statement = try? ExecutionStatement(payload: record.payload)
    return Attestor.isValid(.execution, record, key.line) && statement?.act == "restore"
      && statement?.installID == store.install.id && statement?.epoch == store.install.epoch
  }

  private static func root(_ head: AuditHead) -> Digest256? {
    let peaks = stride(from: 0, to: head.peaks.count, by: 32).compactMap {
      Digest256(head.peaks[$0..<min($0 + 32, head.peaks.count)])
    }
    return MerkleFrontier(size: Int(head.size), peaks: peaks)?.root
  }
}
