import ArgumentParser
import Domain
import DualControl
import Evidence
import Store

/// `switchboard approve`
struct ApproveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "Decide somebody else's request, with your signature.",
    discussion: """
      By its id, with the key in your keyring; or outside of switchboard, with the SSH key that you
      are enrolled with:

        switchboard approve ID --prepare approval.json --for bo --comment "checked the invoice"
        ssh-keygen -Y sign -f ~/.ssh/id_ed25519 -n switchboard-approval@v1 approval.json
        switchboard approve approval.json --signature approval.json.sig

      Example: switchboard approve rq-1f0c3a5577e0d2b4 --as bo --comment "checked the invoice"
      """.flowing)

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The request's id, or a file with a prepared or signed approval.")
  var request: String
  @Flag(help: "Say no. Final.")
  var deny = false
  @Option(help: "What you have checked.")
  var comment = ""
  @Option(help: "Write what is to be signed into a new file, and sign nothing.")
  var prepare: String?
  @Option(name: .customLong("for"), help: "With --prepare: who is going to sign. Default: you.")
  var signerName: String?
  @Option(help: "The SSH signature of the file, made by `ssh-keygen -Y sign`.")
  var signature: String?
  @Option(help: "same-terminal or other-session. One that is signed outside is detached.")
  var strength: String?
  @Option(
    help: """
      The tenant's name or id, which approving a deletion or purge asks for at a terminal. A script
      need not give it; one that differs is refused.
      """)
  var confirm: String?

  func run() throws {
    if let signature { return try enter(signature) }
    guard !Folder.isFile(request) || request.hasPrefix("rq-") else { return try enter(nil) }
    try Reason.require(comment, option: "--comment", remedy: "Say what you have checked")
    let strength = try chosenStrength()
    let place = try Workplace.open(options)
    let actions = try place.actions()
    let id = RequestID(request)
    let record = try actions.request(id, for: place.person)
    if let prepare { return try write(prepare, record, actions, place) }
    if !deny { try requireTypedName(of: record.statement, place) }
    let decided = try actions.decide(
      id, deny ? .deny : .approve, comment: comment, strength: strength,
      by: try place.signer(), at: place.now)
    try place.settle(decided)
  }

  /// Who sits at a terminal types what is to be deleted, as in the console's form; a script has named
  /// it by the request.
  private func requireTypedName(of statement: RequestStatement, _ place: Workplace) throws {
    let isAsked = statement.action.wantsTypedName && !place.hasPassphrase
    guard
      let typed = confirm
        ?? (isAsked ? TypedLine.ask("Type the name of \(statement.subject.shown): ") : nil)
    else { return }
    guard let id = statement.tenantID else {
      throw Failure(.usage, "--confirm names a tenant, and the request is of none. Leave it out")
    }
    let name = try place.tenants.tenant(id).name
    guard typed == name || typed == id.rawValue else {
      throw Failure(
        .refused,
        "\(typed.shown) is not the name of the tenant that the request is to "
          + "\(statement.action.phrase): that is \(name.shown). Nothing was signed")
    }
  }

  /// A command is a session of its own.
  private func chosenStrength() throws -> ApprovalStrength {
    guard let strength else { return .otherSession }
    guard let known = ApprovalStrength(rawValue: strength) else {
      let names = ApprovalStrength.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure(.usage, "--strength \(strength.shown) is not known. There are \(names)")
    }
    guard known != .detached || prepare != nil else {
      throw Failure(
        .usage,
        "--strength detached is not for what is signed here, with the keyring. Write what is to be "
          + "signed with --prepare FILE, sign it with `ssh-keygen -Y sign`, and enter it with "
          + "`switchboard approve FILE --signature FILE.sig`")
    }
    return known
  }

  private func write(
    _ file: String, _ record: RequestRecord, _ actions: PrivilegedActions, _ place: Workplace
  ) throws {
    let person =
      try signerName.map { try place.store.namedOperator(OperatorID($0)) } ?? place.person
    guard let key = try place.store.keyInForce(of: person.id) else {
      throw Failure(.refused, "\(person.id) has no key. Have one enrolled")
    }
    let statement = try actions.approval(
      of: record.id, deny ? .deny : .approve, comment: comment, strength: .detached,
      by: person, keyID: key.id, at: place.now)
    guard !Folder.isFile(file) else {
      throw Failure(.refused, "\(file) is there already and is left as it is. Name another file")
    }
    try WholeFile.write(statement.bytes, to: file)
    guard !options.json else {
      return Output.json([
        "request": .string(record.id.rawValue), "state": .string(record.state.rawValue),
        "file": .string(file), "valid_until": .describing(statement.validUntil),
      ])
    }
    for line in record.lines { Output.line(line) }
    Output.line(
      "sign it until \(statement.validUntil): "
        + "ssh-keygen -Y sign -f KEY -n \(SSHNamespace.approval.rawValue) \(file)")
  }

  /// Enters a decision that was signed elsewhere; whoever enters it decides nothing.
  private func enter(_ signature: String?) throws {
    let bytes = try WholeFile.read(request, limit: 65_536)
    let signed: SignedPayload
    if let signature {
      signed = SignedPayload(
        payload: bytes, signature: try WholeFile.read(signature, limit: 4096), form: .ssh)
    } else {
      guard let envelope = Envelope(json: bytes), envelope.type == .approval,
        let first = envelope.signatures.first
      else {
        throw Failure(
          .damaged,
          "\(request) is no signed approval. Sign it with ssh-keygen and give --signature, or "
            + "name a request")
      }
      signed = SignedPayload(payload: envelope.payload, signature: first.bytes)
    }
    let place = try Workplace.open(options)
    let actions = try place.actions()
    // Of a request that they may not see, whoever enters a file learns nothing.
    if let approval = try? ApprovalStatement(payload: signed.payload) {
      _ = try actions.request(approval.requestID, for: place.person)
    }
    try place.settle(try actions.decide(signed, at: place.now))
  }
}
