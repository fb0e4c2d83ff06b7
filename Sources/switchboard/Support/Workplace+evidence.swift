import Domain
import DualControl
import Evidence
import Logging
import Policy
import Store

extension Workplace {
  /// The bundle of a request that is over.
  func bundle(of record: RequestRecord, _ actions: PrivilegedActions) throws -> BundleFiles {
    let key = try InstallationKey(paths: paths).key(of: store)
    let policies = try? PolicyFolder(path: paths.policies).set()
    return try actions.evidence(of: record, policy: policies?.digested, sealedWith: key)
  }

  /// Writes the bundle of what was carried out or denied beside the store. The store has every byte
  /// of it, so that a disk that is full now stops nothing: `evidence export` makes it again.
  func keepEvidence(of record: RequestRecord) {
    guard record.executions.last != nil else { return }
    let folder = paths.evidence(ofStore: store.path)
    let path = "\(folder)/\(record.id)-\(record.state.rawValue.lowercased())"
    do {
      try Folder.make(folder)
      guard !Folder.exists(path) else { return }
      try BundleWriter.write(try bundle(of: record, try actions()), to: path)
    } catch {
      Logger(label: "evidence").error(
        "a bundle was not written", metadata: ["request": "\(record.id)", "error": "\(error)"])
    }
  }

  /// Notes the log's present state in the operator's keyring: every operator is a witness.
  func remember() {
    guard store.mode == .readWrite,
      let key = try? InstallationKey(paths: paths).key(of: store)
    else { return }
    let folder = KeyringFolder(path: paths.keys(ofStore: store.path))
    do {
      let checkpoint = try control().signedCheckpoint(with: key)
      try folder.remember(checkpoint, for: person.id)
    } catch {
      Logger(label: "evidence").error(
        "the keyring does not remember the log", metadata: ["error": "\(error)"])
    }
  }
}
