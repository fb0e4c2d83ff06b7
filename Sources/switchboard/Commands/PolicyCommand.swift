import ArgumentParser
import Domain
import Evidence
import Policy
import Rego

/// `switchboard policy`
struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: "The policies that decide who may do what.",
    discussion: """
      Files in the folder `policies` of the user's configuration stand in for the program's own.

      Example: switchboard policy test
      """.flowing,
    subcommands: [Test.self, Eval.self, Explain.self, Lint.self, Show.self])

  struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "test",
      abstract: "Run every test_ rule; exit 1 if one fails.",
      discussion: "Example: switchboard policy test --policies ./Policies")

    @OptionGroup var options: GlobalOptions
    @OptionGroup var chosen: PolicyOptions

    func run() throws {
      let files = try chosen.set().files.map { (name: $0.name, text: $0.text) }
      let results = try RegoPolicy(files: files).runTests()
      let failed = results.filter { !$0.passed }
      if options.json {
        Output.json([
          "tests": .array(results.map(\.json)),
          "passed": .integer(Int64(results.count - failed.count)),
          "failed": .integer(Int64(failed.count)),
        ])
      } else {
        for test in results { Output.line(test.line) }
        Output.line("\(results.count - failed.count) passed, \(failed.count) failed")
      }
      guard failed.isEmpty, !results.isEmpty else { throw Failure(.foundWrong, "") }
    }
  }

  struct Lint: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "lint",
      abstract: "Look for what does not load, and for shapes that fail open; exit 1 if found.",
      discussion: """
        Deny lists, `not` before calls, and conditions without a default are refused.

        Example: switchboard policy lint --policies ./Policies
        """.flowing)

    @OptionGroup var options: GlobalOptions
    @OptionGroup var chosen: PolicyOptions

    func run() throws {
      let files = try chosen.set().files.map { (name: $0.name, text: $0.text) }
      let faults = RegoLint.faults(files: files)
      if options.json {
        Output.json(.array(faults.map(\.json)))
      } else {
        for fault in faults { Output.line(fault.description) }
        if faults.isEmpty { Output.line("\(files.count) files, nothing wrong") }
      }
      guard faults.isEmpty else { throw Failure(.foundWrong, "") }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Which engine decides by which files; or the text of one.",
      discussion: "Example: switchboard policy show actions.rego")

    @OptionGroup var options: GlobalOptions
    @OptionGroup var chosen: PolicyOptions
    @Argument(help: "A file's name.")
    var file: String?

    func run() throws {
      let set = try chosen.set()
      if let file { return try show(file, of: set) }
      let engine = try chosen.judge().engine.identity
      let digest = ContentDigest.sha256(set.digested)
      let rules = try RegoPolicy(files: set.deciding.map { ($0.name, $0.text) }).ruleNames
      if options.json {
        return Output.json([
          "engine": .string(engine.name), "engine_version": .string(engine.version),
          "policy_digest": .string(digest), "files": .array(set.files.map(\.json)),
          "rules": .array(rules.map { .string($0) }),
        ])
      }
      Output.line("engine\t\(engine.name) \(engine.version)")
      Output.line("digest\t\(digest)")
      for file in set.files { Output.line("file\t\(file.name)\t\(file.origin)") }
      for rule in rules { Output.line("rule\t\(rule)") }
    }

    private func show(_ name: String, of set: PolicySet) throws {
      guard let found = set.files.first(where: { $0.name == name }) else {
        let names = set.files.map(\.name).joined(separator: ", ")
        throw Failure(.notFound, "no policy file is called \(name.shown). There are \(names)")
      }
      guard options.json else { return Output.line(found.text) }
      Output.json([
        "name": .string(found.name), "origin": .string(found.origin), "text": .string(found.text),
      ])
    }
  }
}

extension RegoTest {
  fileprivate var line: String {
    let reason = error.map { ": \($0)" } ?? ""
    return "\(passed ? "ok  " : "FAIL")  \(name)\(reason)"
  }

  fileprivate var json: JSONValue {
    [
      "name": .string(name), "passed": .bool(passed),
      "error": .optional(error?.description),
    ]
  }
}

extension RegoError {
  fileprivate var json: JSONValue {
    [
      "file": .string(file), "line": .integer(Int64(line)), "problem": .string(problem),
      "remedy": .string(remedy),
    ]
  }
}

extension PolicyFile {
  fileprivate var json: JSONValue {
    [
      "name": .string(name), "origin": .string(origin),
      "digest": .string(ContentDigest.sha256(text.utf8)),
    ]
  }
}
