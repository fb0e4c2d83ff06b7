import ArgumentParser
import ConsoleTUI
import Domain
import DualControl
import Evidence
import Store

/// `switchboard operator`
struct OperatorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "operator", abstract: "Operators and their keys: each change takes two people.",
    subcommands: [Add.self, List.self, Rotate.self, Revoke.self])

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: "Ask for a new operator to be enrolled.",
      discussion: """
        Makes the key and files a request. With --public-key the new operator keeps a key of their
        own, made by ssh-keygen, and approves with it.

        Example: switchboard operator add bo --role approver --scope northwind \\
                   --new-passphrase-file bo.txt
        """.flowing)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The name; 1 to 128 of A-Z a-z 0-9 . _ : -")
    var name: String
    @Option(
      parsing: .singleValue, help: "support, partner_admin, approver or platform_admin; several.")
    var role: [String]
    @Option(help: "A partner's id, or all.")
    var scope: String
    @Option(help: "The number of the OS user who reads without a passphrase.")
    var osUser: UInt32?
    @Option(help: "A file whose first line unlocks the new key.")
    var newPassphraseFile: String?
    @Option(help: "A file with an SSH public key that the operator has already.")
    var publicKey: String?
    @Option(help: "Why; 1 to 1024 characters.")
    var reason = "enrolment"

    func run() throws {
      guard OperatorID(name).isWellFormed else {
        throw Failure(.usage, "\(name.shown) is no name. Write 1 to 128 of A-Z a-z 0-9 . _ : -")
      }
      try Reason.require(reason)
      let words = role.flatMap { $0.split(separator: ",").map(String.init) }
      for word in words where Domain.Role(rawValue: word) == nil {
        let names = Domain.Role.allCases.map(\.rawValue).joined(separator: ", ")
        throw Failure(.usage, "--role \(word.shown) is not known. The roles are \(names)")
      }
      let place = try Workplace.open(options)
      let key = NewKey(
        place: place, name: OperatorID(name), passphraseFile: newPassphraseFile,
        publicKeyFile: publicKey)
      var parameters = [
        "operator": name, "roles": Set(words).sorted().joined(separator: ","), "scope": scope,
      ]
      if let osUser { parameters["os_user"] = String(osUser) }
      try key.file(.addOperator, parameters, reason: reason)
    }
  }

  struct Rotate: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "rotate",
      abstract: "Ask for an operator's key to be replaced.",
      discussion: """
        The former key stays known: what it has signed stays provable, and nothing new counts.

        Example: switchboard operator rotate bo --new-passphrase-file bo2.txt
        """.flowing)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The operator.")
    var name: String
    @Option(help: "A file whose first line unlocks the new key.")
    var newPassphraseFile: String?
    @Option(help: "A file with an SSH public key that the operator has already.")
    var publicKey: String?
    @Option(help: "Why; 1 to 1024 characters.")
    var reason = "rotation"

    func run() throws {
      try Reason.require(reason)
      let place = try Workplace.open(options)
      _ = try place.store.namedOperator(OperatorID(name))
      try NewKey(
        place: place, name: OperatorID(name), passphraseFile: newPassphraseFile,
        publicKeyFile: publicKey
      ).file(.rotateOperator, ["operator": name], reason: reason)
    }
  }

  struct Revoke: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "revoke",
      abstract: "Ask for an operator to be shut out.",
      discussion: "Example: switchboard operator revoke bo --reason \"has left\"")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The operator.")
    var name: String
    @Option(help: "Why; 1 to 1024 characters.")
    var reason = "revocation"

    func run() throws {
      try Reason.require(reason)
      let place = try Workplace.open(options)
      _ = try place.store.namedOperator(OperatorID(name))
      try place.settle(
        try place.actions().file(
          ActionDraft(.revokeOperator, parameters: ["operator": name], reason: reason),
          by: try place.signer(), at: place.now))
    }
  }
}
