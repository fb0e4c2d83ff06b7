import Foundation
import Rego
import Testing

struct ShippedPolicyTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Policies").standardizedFileURL

  static func files() throws -> [(name: String, text: String)] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".rego") }
      .map { ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8)) }
  }

  @Test func `every test of the shipped policies passes`() throws {
    let results = try RegoPolicy(files: Self.files()).runTests()
    #expect(results.count > 30)
    for result in results { #expect(result.passed, "\(result)") }
  }

  @Test(arguments: [
    ("limits.rego", "input.used > input.limit", "input.used >= input.limit"),
    ("limits.rego", ">= input.limit * soft_percent", "> input.limit * soft_percent"),
    ("limits.rego", "input.used >= 0", "input.used >= -5"),
    ("limits.rego", "soft_percent >= 50", "soft_percent >= 1"),
    (
      "actions.rego", "input.operator.scope == input.tenant.partner",
      "is_string(input.operator.scope)"
    ),
    ("actions.rego", "\tis_string(input.tenant.partner)\n", ""),
    ("actions.rego", "input.minutes <= 15", "input.minutes <= 16"),
    ("actions.rego", "input.minutes > 0", "input.minutes >= 0"),
    ("actions.rego", "\tis_string(input.plan)\n", ""),
    ("actions.rego", "\tin_scope\n\tis_admin\n", "\tin_scope\n"),
    ("actions.rego", "input.from < input.to", "input.from <= input.to"),
    ("actions.rego", "\tis_store_admin\n\tis_string(input.subject)\n", "\tis_store_admin\n"),
    ("actions.rego", "\tis_string(input.incident)\n", ""),
    (
      "actions.rego", "\tinput.operator.scope == \"all\"\n\tis_platform_admin\n",
      "\tis_platform_admin\n"
    ),
  ])
  func `a condition that is flipped fails a test`(file: String, old: String, new: String) throws {
    var files = try Self.files()
    let index = try #require(files.firstIndex { $0.name == file })
    try #require(files[index].text.contains(old))
    files[index].text = files[index].text.replacingOccurrences(of: old, with: new)
    #expect(try RegoPolicy(files: files).runTests().contains { !$0.passed })
  }

  @Test func `a decision names its reasons`() throws {
    let policy = try RegoPolicy(files: Self.files())
    let input = try RegoJSON.parse(#"{"used": 7, "limit": 5, "used_by": "é"}"#)
    #expect(try policy.evaluate("switchboard.limits.allow", input: input) == .boolean(false))
    #expect(
      try policy.evaluate("switchboard.limits.reasons", input: input)?.description
        == #"["7 of 5 are used"]"#)
  }
}
