package import Domain

/// Where a bundle comes from, and the digests of what it holds: an in-toto Statement
/// (https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md).
package struct Provenance: Equatable, Sendable {
  package let kind: BundleKind
  package let installID: String
  package let epoch: Int64
  package let programVersion: String
  /// When what is proven happened, so that a bundle made again is the same bytes.
  package let madeAt: Timestamp

  package init(
    kind: BundleKind, installID: String, epoch: Int64, programVersion: String, madeAt: Timestamp
  ) {
    self.kind = kind
    self.installID = installID
    self.epoch = epoch
    self.programVersion = programVersion
    self.madeAt = madeAt
  }

  /// The principal of the install key.
  package var principal: String { "install@\(installID)" }

  /// The statement over the given files.
  func statement(of files: BundleFiles) -> [UInt8] {
    let subjects = files.paths.filter { !BundleLayout.isUnattested($0) }.map { path -> JSONValue in
      ["name": .string(path.text), "digest": ["sha256": .string(files.digest(of: path))]]
    }
    let value: JSONValue = [
      "_type": "https://in-toto.io/Statement/v1", "subject": .array(subjects),
      "predicateType": .string(kind.rawValue),
      "predicate": [
        "install_id": .string(installID), "epoch": .integer(epoch),
        "program": .string(programVersion), "made_at": .describing(madeAt),
      ],
    ]
    return Array(value.description.utf8)
  }

  /// Reads the statement; the subjects are checked by writing it again.
  init?(statement: [UInt8]) {
    guard let value = try? JSONValue(parsing: statement),
      let kind = value["predicateType"]?.text.flatMap({ BundleKind(rawValue: $0) }),
      let predicate = value["predicate"], let installID = predicate["install_id"]?.text,
      let epoch = predicate["epoch"]?.number, let program = predicate["program"]?.text,
      let madeAt = predicate["made_at"]?.text.flatMap({ Timestamp(rfc3339: $0) })
    else { return nil }
    self.init(
      kind: kind, installID: installID, epoch: epoch, programVersion: program, madeAt: madeAt)
  }
}
