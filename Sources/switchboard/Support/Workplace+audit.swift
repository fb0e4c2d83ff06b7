import Domain
import DualControl
import Evidence
import Store

extension Workplace {
  /// Checks the whole log, also against what operators' keyrings and further files remember.
  func auditReport(further files: [String] = []) throws -> AuditReport {
    var remembered = try witnesses()
    for file in files {
      let text = String(decoding: try WholeFile.read(file, limit: 16 << 10), as: UTF8.self)
      guard let checkpoint = SignedCheckpoint(text) else {
        throw Failure(
          .damaged, "\(file) is no checkpoint. Make one with `switchboard audit checkpoint`")
      }
      remembered.append((who: file, checkpoint: checkpoint))
    }
    let checked = try InstallationKey(paths: paths).checking(store) ?? control()
    return try AuditVerifier(checked, remembered: remembered).report()
  }

  /// What the keyrings that lie here remember of the log.
  func witnesses() throws -> [(who: String, checkpoint: SignedCheckpoint)] {
    let folder = KeyringFolder(path: paths.keys(ofStore: store.path))
    return try store.operators().compactMap { person in
      guard let seen = (try? folder.keyrings(of: person.id))?.last?.lastSeen else { return nil }
      return (who: person.id.rawValue, checkpoint: seen)
    }
  }
}
