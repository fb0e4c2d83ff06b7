import ArgumentParser
import Domain
import Store

extension DeadLetterCommand {
  struct Retry: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "retry",
      abstract: "Judge dead letters again, after what was wrong is fixed.",
      discussion: """
        By their numbers, by a code, or all that are open. A worker that runs is asked to do it.
        Exit 1: some are still refused.
        Example: switchboard dlq retry --code UNKNOWN_TENANT --json
        """.flowing)
    @OptionGroup var options: GlobalOptions
    @Option(help: "All open ones of this code.")
    var code: String?
    @Argument(help: "Their numbers.")
    var ids: [Int64] = []

    func run() async throws {
      let wanted = try code.map(DeadLetterCode.init(argument:))
      guard wanted == nil || ids.isEmpty else {
        throw Failure(.usage, "numbers and --code exclude each other. Leave one out")
      }
      let place = try Workplace.open(options)
      try place.require([.platformAdmin, .partnerAdmin], to: "retry dead letters")
      let asked = try place.tenants.askRetry(
        ids: ids, code: wanted, by: place.person.id.rawValue, at: place.now)
      let waiting = try await place.retryAsked(asked)
      try report(asked, waiting: Set(waiting), place)
    }

    private func report(_ asked: [Int64], waiting: Set<Int64>, _ place: Workplace) throws {
      var query = DeadLetterQuery(includesSettled: true, limit: .max)
      query.ids = asked
      let letters = try place.tenants.deadLetters(query).reversed()
      let tally = RetryTally(letters.map { ($0, waiting.contains($0.id ?? 0)) })
      if options.json {
        Output.json(tally.json)
      } else {
        for line in tally.lines { Output.line(line) }
      }
      guard waiting.isEmpty else {
        throw Failure(
          .busy,
          "\(waiting.count) wait for the worker of \(place.store.path), which has not answered. "
            + "They are retried as soon as it does")
      }
      guard tally.refused == 0 else { throw Failure(.foundWrong, "") }
    }
  }

  struct Discard: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "discard",
      abstract: "Put a dead letter away for good.",
      discussion: """
        Its line stays counted as refused; who discarded it and why is kept and told on the timeline.
        Example: switchboard dlq discard 12 --reason "sender's test, not to be billed"
        """.flowing)
    @OptionGroup var options: GlobalOptions
    @Option(help: "Why; 1 to 1024 characters.")
    var reason: String
    @Argument(help: "Its number.")
    var id: Int64

    func run() throws {
      let why = String(reason.drop { $0.isWhitespace })
      guard (1...1024).contains(why.count) else {
        throw Failure(.usage, "--reason takes 1 to 1024 characters. Say why it may be discarded")
      }
      let place = try Workplace.open(options)
      try place.require([.platformAdmin, .partnerAdmin], to: "discard dead letters")
      let letter = try place.tenants.discardDeadLetter(
        id: id, reason: why, by: place.person.id.rawValue, at: place.now)
      guard options.json else {
        return Output.line("discarded \(id) (\(letter.code.rawValue)): \(why.shown)")
      }
      Output.json(["id": .integer(id), "state": "discarded", "reason": .string(why)])
    }
  }
}
