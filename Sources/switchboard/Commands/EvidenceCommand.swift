import ArgumentParser
import ConsoleTUI
import Domain
import Evidence
import Glibc

/// `switchboard evidence`
struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence", abstract: "Bundles that prove what was done, and by whose leave.",
    subcommands: [Export.self, Verify.self])

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: "Check a bundle completely, without any store; exit 1 if it does not hold.",
      discussion: """
        Everything rests on the installation's key: give the fingerprint that you were told on
        another way. Docs/verify-evidence.sh checks the same with stock tools.

        Example: switchboard evidence verify suspend-acme.tar --install-key SHA256:…
        """.flowing)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The bundle: a folder or a .tar archive.")
    var path: String
    @Option(help: "The installation's key: its fingerprint, or a file with the public key.")
    var installKey: String?

    func run() throws {
      // The path lives through the call.
      guard unsafe access(path, F_OK) == 0 else {
        throw Failure(.notFound, "there is no bundle at \(path.shown). Check the path")
      }
      let report = BundleVerifier.verify(path: path, installKey: try trustedKey())
      BundleTally.count(
        .evidence, path, failed: report.failed.map { ($0.name, $0.detail) }, options)
      try report.show(of: path, asJSON: options.json)
    }

    private func trustedKey() throws -> KeyID? {
      guard let installKey else { return nil }
      if installKey.hasPrefix("SHA256:") { return KeyID(installKey) }
      let text = String(decoding: try WholeFile.read(installKey, limit: 16 << 10), as: UTF8.self)
      if let key = PublicKey(pem: text) { return key.keyID }
      if let key = SSHKey(line: text.prefix { $0 != "\n" }) { return key.keyID }
      throw Failure(
        .usage, "--install-key \(installKey.shown) is neither SHA256:… nor a file with a public key"
      )
    }
  }
}

extension BundleReport {
  /// Prints the report; a bundle that does not hold ends the command with its code.
  func show(of path: String, asJSON: Bool) throws {
    if asJSON {
      guard case .object(let members) = json else { return }
      Output.json(.object([.init("bundle", .string(path))] + members))
    } else {
      for check in checks {
        Output.line(
          "\(check.passed ? "ok    " : "FAILED")  \(check.name): \(check.detail.safeText)")
      }
      Output.line(isValid ? "the bundle holds" : "the bundle does not hold")
    }
    guard isValid else { throw Failure(.foundWrong, "") }
  }
}
