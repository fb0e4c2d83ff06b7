import ArgumentParser
import Domain
import DualControl
import Evidence
import Store

/// `switchboard rekey`
struct RekeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rekey",
    abstract: "Ask for the installation's key to be replaced: it is lost, or somebody has seen it.",
    discussion: """
      Makes the new key beside the keyrings and files a request for it; another operator approves, and
      `request execute` puts it in force. What the former key has signed stays provable.

      Example: switchboard rekey --reason "the disk with the key is gone"
      """.flowing)

  @OptionGroup var options: GlobalOptions
  @Option(help: "Why; 1 to 1024 characters.")
  var reason: String

  func run() throws {
    try Reason.require(reason)
    let place = try Workplace.open(options)
    let (actions, signer) = (try place.actions(), try place.signer())
    let made = try InstallationKey(paths: place.paths).makeAnother(for: place.store)
    let line = SSHKey.ed25519(made.key)
    do {
      try place.settle(
        try actions.file(
          ActionDraft(
            .replaceInstallKey,
            parameters: ["key_id": line.keyID.rawValue, "key_line": line.line], reason: reason),
          by: signer, at: place.now))
    } catch {
      try? Folder.removeFile(made.file)
      throw error
    }
    Output.message("the new key waits in \(made.file): copy it to where the keyrings are kept")
  }
}
