import Domain
import Evidence
import Store

/// Writes what tenants may do into signed files, and keeps those that were asked for up to date.
struct EntitlementExports: Sendable {
  let store: Store
  let paths: Paths

  struct Written {
    let path: String
    let tenants: Int
    let version: Int64
  }

  /// Writes the file, and has it rewritten on every change.
  func begin(_ path: String, for person: Operator, now: Timestamp) throws -> Written {
    let path = try absolute(path)
    try requireOwn(path)
    var file = EntitlementFile(
      path: path, scope: person.scope, askedBy: person.id, askedAt: now)
    let written = try write(file, now: now)
    file.written = written.version
    try store.keep(file)
    return written
  }

  /// The worker leaves the file alone from now on; the file itself stays.
  func stop(_ path: String, by person: Operator) throws {
    let path = try absolute(path)
    let file = try store.entitlementFiles().first { $0.path == path }
    guard person.scope == .all || file?.scope == person.scope else {
      throw StoreError.notFound(what: "entitlements file", id: path)
    }
    try store.leave(entitlementFile: path)
  }

  /// Rewrites the files that do not hold the newest entitlements. One that cannot be written does
  /// not keep the others from it; the first error is thrown at the end.
  func refresh(now: Timestamp) throws {
    let files = try store.entitlementFiles()
    guard !files.isEmpty else { return }
    let version = try store.entitlementVersion()
    var trouble: (any Error)?
    for file in files where file.written != version {
      do {
        try store.noteWritten(try write(file, now: now).version, at: file.path)
      } catch {
        trouble = trouble ?? error
      }
    }
    if let trouble { throw trouble }
  }

  /// Nothing but an entitlements file is replaced: the worker does it on every change.
  private func requireOwn(_ path: String) throws {
    guard WholeFile.exists(path) else { return }
    guard Folder.isFile(path), Envelope(json: try WholeFile.read(path))?.type == .entitlements
    else {
      throw Failure(
        .refused,
        "\(path) is there already, is no entitlements file, and is left as it is. Name another file"
      )
    }
  }

  /// Services rely on what is signed: rows that rest on no record are not.
  private func requireGround(of scope: Scope) throws {
    let selection: ExportScope =
      switch scope {
      case .all: .all
      case .partner(let id): .partner(id)
      }
    guard let row = try store.scoped(to: scope).unattested(in: selection).first else { return }
    throw Failure(
      .refused,
      "\(row), and what rests on no record is not signed. "
        + "Docs/runbooks/suspected-tampering.md tells what to do")
  }

  private func write(_ file: EntitlementFile, now: Timestamp) throws -> Written {
    try requireGround(of: file.scope)
    let entitlements = try store.scoped(to: file.scope).entitlements()
    let document = EntitlementDocument(
      entitlements: entitlements, scope: file.scope, install: store.install.id, now: now)
    let payload = Array("\(document.json)\n".utf8)
    let envelope = try Envelope.sign(
      .entitlements, payload, with: try InstallKeys(store: store, paths: paths).key(now: now))
    try WholeFile.write(envelope.json, to: file.path)
    return Written(
      path: file.path, tenants: entitlements.tenants.count, version: entitlements.version)
  }

  private func absolute(_ path: String) throws -> String {
    guard !path.isEmpty, !path.hasSuffix("/") else {
      throw Failure(.usage, "--export \(path.shown) is no file. Name one")
    }
    return WholeFile.absolute(path)
  }
}
