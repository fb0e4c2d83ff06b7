import ArgumentParser
import Domain
import DualControl
import Store

extension RequestCommand {
  struct Withdraw: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "withdraw",
      abstract: "Take back a request that you have filed and that is not carried out yet.",
      discussion: "Example: switchboard request withdraw rq-1f0c3a5577e0d2b4")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The request's id.")
    var id: String

    func run() throws {
      let place = try Workplace.open(options)
      try place.settle(
        try place.actions().withdraw(RequestID(id), by: place.person, at: place.now))
    }
  }

  struct Execute: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "execute",
      abstract: "Carry out an approved request.",
      discussion: """
        Everything that was signed is checked once more; what does not hold any more closes it.

        Example: switchboard request execute rq-1f0c3a5577e0d2b4
        """.flowing)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The request's id.")
    var id: String

    func run() throws {
      let place = try Workplace.open(options)
      try place.settle(
        try place.actions().execute(RequestID(id), by: place.person, at: place.now))
    }
  }

  struct RollBack: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "rollback",
      abstract: "Take back a suspension or resumption within 24 hours, alone.",
      discussion: """
        It is a request of its own with your signature. After the window, file one for two.

        Example: switchboard request rollback rq-1f0c3a5577e0d2b4 --reason "paid this morning"
        """.flowing)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The request's id.")
    var id: String
    @Option(help: "Why; 1 to 1024 characters.")
    var reason = "rolled back"

    func run() throws {
      try Reason.require(reason)
      let place = try Workplace.open(options)
      let actions = try place.actions()
      _ = try actions.request(RequestID(id), for: place.person)
      let former = try actions.rollBack(
        RequestID(id), reason: reason, by: try place.signer(), at: place.now)
      try place.settle(former)
      if let undo = try actions.undo(of: former, at: place.now) { place.keepEvidence(of: undo) }
    }
  }
}

extension Workplace {
  /// Prints what became of a request, and keeps the evidence of one that is over. The store has it
  /// all: a bundle that cannot be written now is written by `evidence export` later.
  func settle(_ record: RequestRecord) throws {
    if options.json {
      Output.json(record.summary)
    } else {
      Output.line("\(record.id) \(record.state.rawValue)")
    }
    for line in record.deadlines { Output.message(line) }
    if record.statement.approvalsRequired > 0, let id = record.statement.tenantID,
      let notice = try actions().limitNotice(for: id, at: now)
    {
      Output.message(notice)
    }
    remember()
    keepEvidence(of: record)
  }
}
