/// `README.txt`: how an outsider checks the bundle with tools that are already there.
struct BundleReadme {
  let provenance: Provenance
  let installKey: PublicKey
  let documents: [(name: String, document: SignedDocument)]

  var text: String {
    """
    \(title) of the installation \(provenance.installID), \(provenance.madeAt)
    ================================================================================

    Check it without the program that made it (coreutils, OpenSSH 8.2 or newer, OpenSSL 3):

      sha256sum -c SHA256SUMS
      ssh-keygen -Y verify -f keys/allowed_signers -I \(provenance.principal) \\
        -n \(SSHNamespace.evidence.rawValue) -s SHA256SUMS.sshsig < SHA256SUMS
    \(signatureCommands)

    The first says that no file was changed, the second that the installation vouches for
    them, the others who signed what. All of it stands or falls with the installation's key:
    compare its fingerprint with the one that you were given on another way.

      \(installKey.keyID)

    A .pae file is what was signed: the .json file beside it, with its type and length before
    it (DSSE). keys/history.json says at which entries of the audit log each key was in force.
    audit.tlog-proof proves that the act stands in the log that `checkpoint` signs (RFC 6962,
    C2SP); its line `extra` is the entry. Docs/verify-evidence.sh of the program's source, a
    shell script, checks all of this, and `switchboard evidence verify` as well.

    """
  }

  private var title: String {
    switch provenance.kind {
    case .action: "Evidence of a privileged action"
    case .export: "Billing export"
    }
  }

  /// One command for each document that somebody signed.
  private var signatureCommands: String {
    documents.map { command($0.name, $0.document) }.joined(separator: "\n")
  }

  private func command(_ name: String, _ document: SignedDocument) -> String {
    switch document.signature {
    case .plain:
      "  openssl pkeyutl -verify -rawin -pubin -inkey "
        + "\(BundleLayout.keyFile(document.principal, document.key, seal: installKey)) "
        + "\\\n    -in \(name).pae -sigfile \(name).sig"
    case .ssh:
      "  ssh-keygen -Y verify -f keys/allowed_signers -I \(document.principal) \\\n"
        + "    -n \(SSHNamespace.approval.rawValue) -s \(name).sshsig < \(name).json"
    }
  }
}
