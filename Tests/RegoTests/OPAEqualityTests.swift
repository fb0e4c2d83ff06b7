import Foundation
import Rego
import Testing

/// The built-in engine against real OPA. Runs where `SWITCHBOARD_OPA_PYTHON` names a Python that
/// has the wheel, as `Scripts/opa-equality` and CI do.
struct OPAEqualityTests {
  private static let python = ProcessInfo.processInfo.environment["SWITCHBOARD_OPA_PYTHON"]
  private static let script = ShippedPolicyTests.folder
    .appending(path: "../Scripts/opa-oracle.py").standardizedFileURL

  private static func answers(_ lines: [String], policies: [String]) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "opa-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (input, output) = (folder.appending(path: "in"), folder.appending(path: "out"))
    try Data(lines.joined(separator: "\n").utf8).write(to: input)
    try Data().write(to: output)
    let process = Process()
    process.executableURL = URL(filePath: python ?? "")
    process.arguments = [script.path] + policies
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()
    let text = try String(contentsOf: output, encoding: .utf8)
    return text.split(separator: "\n").map(String.init)
  }

  /// The document of a package as the built-in engine sees it.
  private static func document(
    _ package: String, _ policy: RegoPolicy, _ input: RegoValue
  ) -> String {
    let paths = policy.ruleNames.filter { $0.hasPrefix("\(package).") }
    guard let values = try? policy.evaluate(paths, input: input) else { return "error" }
    var fields: [RegoText: RegoValue] = [:]
    for (path, value) in zip(paths, values) {
      fields[RegoText(String(path.dropFirst(package.count + 1)))] = value
    }
    return RegoValue.object(fields).description
  }

  /// Fails for every input whose whole document differs between the engines.
  private static func compare(_ cases: [(package: String, input: RegoValue)]) throws {
    let files = try ShippedPolicyTests.files()
    let policy = try RegoPolicy(files: files)
    let answers = try Self.answers(
      cases.map { "\($0.package)\t\($0.input)" },
      policies: files.map { ShippedPolicyTests.folder.appending(path: $0.name).path })
    try #require(answers.count == cases.count)
    var kinds: Set<String> = []
    for (index, answer) in answers.enumerated() {
      let (package, input) = cases[index]
      let own = document(package, policy, input)
      if own != answer { Issue.record("case \(index): \(input)\n\(own)\n\(answer)") }
      kinds.insert(answer)
    }
    #expect(kinds.count > 40)
  }

  @Test(.enabled(if: python != nil, "SWITCHBOARD_OPA_PYTHON is not set"))
  func `20,000 seeded and mutated inputs are decided as real OPA decides them`() throws {
    var generator = DecisionInputs(seed: 42)
    try Self.compare((0..<20_000).map { _ in generator.next() })
  }

  @Test(.enabled(if: python != nil, "SWITCHBOARD_OPA_PYTHON is not set"))
  func `every role, action, scope, status and boundary is decided as real OPA decides it`() throws {
    try Self.compare(DecisionGrid.actions + DecisionGrid.limits)
  }

  @Test(.enabled(if: python != nil, "SWITCHBOARD_OPA_PYTHON is not set"))
  func `every shipped test passes on real OPA too`() throws {
    let files = try ShippedPolicyTests.files()
    let answers = try Self.answers(
      ["switchboard.actions_test\t{}", "switchboard.limits_test\t{}"],
      policies: files.map { ShippedPolicyTests.folder.appending(path: $0.name).path })
    try #require(answers.count == 2)
    for answer in answers {
      guard case .object(let fields) = try RegoJSON.parse(answer) else {
        Issue.record("no document: \(answer)")
        continue
      }
      let tests = fields.filter { $0.key.value.hasPrefix("test_") }
      #expect(tests.count > 10)
      #expect(tests.values.allSatisfy { $0 == .boolean(true) }, "\(answer)")
    }
  }
}
