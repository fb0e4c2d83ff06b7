import ArgumentParser
import Domain
import Evidence
import Policy
import Rego

extension PolicyCommand {
  struct Eval: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "eval",
      abstract: "What the policies answer to an input; nothing is done or logged.",
      discussion: """
        One decision a line, as JSON: allow, reasons, obligations. An input with `used` and `limit`
        and without `action` is a question of limits.

        Example: switchboard policy eval --inputs questions.ndjson
        """.flowing)

    @OptionGroup var options: GlobalOptions
    @OptionGroup var chosen: PolicyOptions
    @Option(help: "A file with one JSON document; - for standard input.")
    var input: String?
    @Option(help: "A file with one JSON document a line; - for standard input.")
    var inputs: String?
    @Option(help: "The rule that decides, as in switchboard.limits.decision.")
    var rule: String?

    func run() throws {
      let engine = try chosen.judge().engine
      switch (input, inputs) {
      case (let path?, nil):
        Output.json(answer(try PolicyOptions.input(path), engine))
      case (nil, let path?): try answerAll(path, engine)
      default:
        throw Failure(.usage, "one of --input and --inputs is needed. Name a file, or - for stdin")
      }
    }

    private func answer(_ input: RegoValue, _ engine: any PolicyEngine) -> JSONValue {
      do throws(PolicyFault) {
        return try engine.answer(rule ?? input.decisionRule, input: input).json
      } catch {
        return error.json
      }
    }

    /// A line that cannot be read is denied like any other, so that answers stay beside their inputs.
    private func answerAll(_ path: String, _ engine: any PolicyEngine) throws {
      var damaged: [(line: Int, problem: String)] = []
      let lines = try PolicyOptions.text(path).utf8.split(
        separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() where !line.isEmpty {
        do throws(RegoError) {
          Output.json(answer(try RegoJSON.parse(String(line) ?? ""), engine))
        } catch {
          damaged.append((index + 1, error.problem))
          Output.json(PolicyFault(.notJSON, "line \(index + 1): \(error.problem)").json)
        }
      }
      guard let first = damaged.first else { return }
      throw Failure(
        .damaged,
        "\(path): \(damaged.count) lines cannot be read and are denied, the first is line "
          + "\(first.line): \(first.problem). Correct them")
    }
  }

  struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "explain",
      abstract: "The decision on an input, with the value of every rule of its package.",
      discussion: "Example: switchboard policy explain --input question.json")

    @OptionGroup var options: GlobalOptions
    @OptionGroup var chosen: PolicyOptions
    @Option(help: "A file with one JSON document; - for standard input.")
    var input: String

    func run() throws {
      let value = try PolicyOptions.input(input)
      let rule = value.decisionRule
      let judge = try chosen.judge()
      let start = SystemClock.monotonic()
      let answer: JSONValue
      do throws(PolicyFault) {
        answer = try judge.engine.answer(rule, input: value).json
      } catch {
        answer = error.json
      }
      let took = SystemClock.monotonic() - start
      let rules = try values(of: rule, input: value)
      if options.json {
        return Output.json([
          "decision": answer, "rule": .string(rule),
          "engine": .string(judge.engine.identity.name),
          "engine_version": .string(judge.engine.identity.version),
          "policy_digest": .optional(judge.engine.identity.policyDigest),
          "input_digest": .string(ContentDigest.sha256(value.description.utf8)),
          "microseconds": .integer(took),
          "rules": .array(rules.map { ["rule": .string($0.name), "value": .optional($0.value)] }),
        ])
      }
      Output.json(answer)
      if judge.engine.identity.name != "embedded" {
        Output.message("an OPA server has decided; the rules are as the embedded engine sees them")
      }
      for rule in rules { Output.line("\(rule.name)\t\(rule.value ?? "undefined")") }
    }

    /// As the embedded engine sees them, whoever decides.
    private func values(
      of rule: String, input: RegoValue
    ) throws -> [(name: String, value: String?)] {
      let files = try chosen.set().deciding.map { (name: $0.name, text: $0.text) }
      let policy = try RegoPolicy(files: files)
      let package = rule.split(separator: ".").dropLast().joined(separator: ".") + "."
      let names = policy.ruleNames.filter { $0.hasPrefix(package) }
      let values = try policy.evaluate(names, input: input)
      return zip(names, values).map { ($0, $1?.description) }
    }
  }
}
