import ArgumentParser
import Domain
import DualControl
import Store

/// `switchboard request`
struct RequestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "request",
    abstract: "Privileged requests: file, look, withdraw, carry out, take back.",
    discussion: """
      What needs a second operator waits for `switchboard approve`. Docs/trust.md tells the whole way.
      """.flowing,
    subcommands: [
      New.self, List.self, Show.self, Withdraw.self, Execute.self, RollBack.self,
    ])

  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "new",
      abstract: "File a request, signed with your key.",
      discussion: """
        Actions: change_plan, suspend, resume, delete, restore, purge, impersonate, note,
        incident_open, incident_resolve, operator_revoke, backfill. One that needs nobody else is
        carried out at once.

        Example: switchboard request new suspend --tenant contoso-retail --reason "unpaid since May"
        """.flowing)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The action.")
    var action: String
    @Option(help: "The tenant that it is done to.")
    var tenant: String?
    @Option(help: "Why; 1 to 1024 characters.")
    var reason: String
    @Option(
      name: .customLong("param"), parsing: .singleValue,
      help: "NAME=VALUE, as in plan=pro@3; may be given several times.")
    var parameters: [String] = []

    func run() throws {
      guard let known = PrivilegedAction(word: action) else {
        let names = PrivilegedAction.allCases.map(\.rawValue).joined(separator: ", ")
        throw Failure(.usage, "no action is called \(action.shown). The actions are \(names)")
      }
      try Reason.require(reason)
      try requireFitting(known, try pairs())
      let draft = ActionDraft(
        known, tenantID: tenant.map { TenantID($0) }, parameters: try pairs(), reason: reason)
      let place = try Workplace.open(options)
      // Who may not see the tenant, or not do it, is told before a passphrase is asked for.
      if let id = draft.tenantID { _ = try place.tenants.tenant(id) }
      let record = try place.actions().file(draft, by: try place.signer(), at: place.now)
      try place.settle(record)
    }

    /// What can be told from the words alone.
    private func requireFitting(
      _ action: PrivilegedAction, _ pairs: [String: String]
    ) throws {
      guard tenant != nil || !action.needsTenant else {
        throw Failure(.usage, "\(action.rawValue) is done to a tenant. Add --tenant ID")
      }
      let names = action.parameterNames
      if let unknown = pairs.keys.sorted().first(where: { !names.contains($0) }) {
        throw Failure(
          .usage,
          "\(action.rawValue) has no parameter \(unknown.shown). "
            + (names.isEmpty ? "Leave it out" : "It takes \(names.joined(separator: ", "))"))
      }
      let days = action == .backfill ? ["from", "to"] : pairs.keys.contains("from") ? ["from"] : []
      for name in days where UTCDay(pairs[name] ?? "") == nil {
        throw Failure(
          .usage,
          "\(name) is no day: \((pairs[name] ?? "").shown). Write it as --param \(name)=2026-12-01")
      }
      if let minutes = pairs["minutes"], Int(minutes) == nil {
        throw Failure(
          .usage, "minutes is no number: \(minutes.shown). Write it as --param minutes=15")
      }
    }

    private func pairs() throws -> [String: String] {
      var pairs: [String: String] = [:]
      for text in parameters {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, pairs[String(parts[0])] == nil else {
          throw Failure(
            .usage, "--param \(text.shown) is not NAME=VALUE, or is there twice. Correct it")
        }
        pairs[String(parts[0])] = String(parts[1])
      }
      return pairs
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "Requests in your scope, newest first.",
      discussion: """
        One that was changed since it was signed has the state CHANGED and nothing else is told of it;
        the exit code is 5 then.

        Example: switchboard request list --state PENDING --json
        """.flowing)

    @OptionGroup var options: GlobalOptions
    @Option(help: "PENDING, APPROVED, EXECUTED, …; several times for several.")
    var state: [String] = []
    @Option(help: "Only those of a tenant.")
    var tenant: String?
    @Option(help: "At most so many.")
    var limit = 1000

    func run() throws {
      var query = RequestQuery(tenantID: tenant.map { TenantID($0) }, limit: limit)
      for word in state {
        guard let known = ActionRequest.State(rawValue: word.uppercased()) else {
          let names = ActionRequest.State.allCases.map(\.rawValue).joined(separator: ", ")
          throw Failure(.usage, "--state \(word.shown) is not known. The states are \(names)")
        }
        query.states.insert(known)
      }
      let place = try Workplace.open(options)
      if let id = query.tenantID { _ = try place.tenants.tenant(id) }
      let found = try place.actions().listed(query, for: place.person, at: place.now)
      if options.json {
        Output.json(.array(found.map { $0.told(\.json, \.json) }))
      } else {
        for record in found { Output.line(record.told(\.line, \.line)) }
      }
      let changed = found.filter { (try? $0.get()) == nil }.count
      guard changed == 0 else {
        throw Failure(
          .damaged,
          "\(changed) of \(found.count) requests \(changed == 1 ? "was" : "were") changed after "
            + "signing. Docs/runbooks/suspected-tampering.md tells how to go on")
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "All of one request, with its signatures checked.",
      discussion: "Example: switchboard request show rq-1f0c3a5577e0d2b4")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The request's id.")
    var id: String

    func run() throws {
      let place = try Workplace.open(options)
      let record = try place.actions().request(
        RequestID(id), for: place.person, at: place.now)
      if options.json { return Output.json(record.json) }
      for line in record.lines { Output.line(line) }
    }
  }
}
