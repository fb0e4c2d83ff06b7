import Domain

/// A bundle's files, with what all checks rest on: where it says to come from, the installation's
/// key, and who had which key when.
struct BundleBasis {
  let files: BundleFiles
  let provenance: Provenance
  let installKey: PublicKey
  let windows: [KeyWindow]
  /// `nil` where the bundle has none; only a billing export may have none.
  let proof: LogProof?

  /// - Parameter installKey: the key that was found to have sealed the files.
  init(_ files: BundleFiles, installKey: PublicKey) throws {
    self.files = files
    self.installKey = installKey
    provenance = try Self.parsed("\(BundleLayout.provenance).json", in: files) {
      Provenance(statement: $0)
    }
    windows = try Self.parsed(BundleLayout.history, in: files) { KeyFiles.windows($0) }
    let hasProof = files[BundleLayout.proof] != nil || files[BundleLayout.checkpoint] != nil
    proof =
      hasProof
      ? try Self.parsed(BundleLayout.proof, in: files) {
        LogProof(String(decoding: $0, as: UTF8.self))
      } : nil
  }

  func bytes(_ path: String) throws -> [UInt8] { try Self.bytes(path, in: files) }

  /// A signed document of the bundle, its files consistent and its signature checked with the key
  /// that the history gives the signer.
  func document(
    _ name: String, _ type: PayloadType, by principal: String, keyID: KeyID
  ) throws -> SignedDocument {
    guard
      let window = windows.first(where: {
        $0.principal == principal && $0.key.keyID == keyID
      })
    else {
      throw EvidenceError("\(name).json", "the history has no key \(keyID) of \(principal)")
    }
    let document = SignedDocument(
      type: type, payload: try bytes("\(name).json"), principal: principal, key: window.key,
      signature: try signature(of: name))
    for (path, expected) in BundleLayout.files(of: document, named: name) {
      guard try bytes(path) == expected else {
        throw EvidenceError(path, "it is not what follows from \(name).json and its signature")
      }
    }
    guard document.isValid else {
      throw EvidenceError("\(name).json", "\(principal) did not sign it with \(keyID)")
    }
    return document
  }

  /// A document that the installation itself signed.
  func installDocument(_ name: String, _ type: PayloadType) throws -> SignedDocument {
    try document(name, type, by: provenance.principal, keyID: installKey.keyID)
  }

  /// What the installation signed at an entry of the log, with its key of that place.
  func installDocument(
    _ name: String, _ type: PayloadType, at index: Int
  ) throws -> SignedDocument {
    let principal = provenance.principal
    guard
      let window = windows.first(where: { $0.principal == principal && $0.isInForce(at: index) })
    else { throw EvidenceError("\(name).json", "\(principal) had no key at entry \(index)") }
    return try document(name, type, by: principal, keyID: window.key.keyID)
  }

  private func signature(of name: String) throws -> SignedDocument.Signature {
    if let bytes = files["\(name).sig"] { return .plain(bytes) }
    return .ssh(
      try Self.parsed("\(name).sshsig", in: files) { SSHSignature(armored: $0) })
  }

  private static func bytes(_ path: String, in files: BundleFiles) throws -> [UInt8] {
    guard let bytes = files[path] else { throw EvidenceError(path, "it is missing") }
    return bytes
  }

  private static func parsed<Value>(
    _ path: String, in files: BundleFiles, _ parse: ([UInt8]) -> Value?
  ) throws -> Value {
    guard let value = parse(try bytes(path, in: files)) else {
      throw EvidenceError(path, "it is not in the form in which switchboard writes it")
    }
    return value
  }
}
