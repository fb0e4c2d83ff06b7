import Rego
import Testing

struct RegoLintTests {
  @Test func `the shipped policies have no faults`() throws {
    #expect(RegoLint.faults(files: try ShippedPolicyTests.files()) == [])
  }

  @Test(arguments: [
    (
      "default allow := false\nallow if count(input.deny) == 0",
      "a condition is that nothing is found"
    ),
    (
      "default allow := false\nallow if 0 == count(input.deny)",
      "a condition is that nothing is found"
    ),
    (
      "default allow := false\nallow if count(input.deny) < 1",
      "a condition is that nothing is found"
    ),
    ("allow if input.a == 1", "allow has no default"),
    ("deny contains \"x\" if input.a == 1", "deny is a deny list"),
    (
      "default allow := false\nallow if not count(input.a)",
      "`not` stands before a call or comparison"
    ),
    (
      "default allow := false\nallow if not input.a == 1",
      "`not` stands before a call or comparison"
    ),
    ("default allow := false\nallow if http.send({})", "http.send is not a function of the subset"),
  ])
  func `a shape that fails open is told`(body: String, problem: String) {
    let files = [(name: "a.rego", text: "package a\n\(body)\n")]
    let faults = RegoLint.faults(files: files)
    #expect(faults.contains { $0.problem == problem }, "\(faults)")
    #expect(faults.allSatisfy { $0.file == "a.rego" && !$0.remedy.isEmpty })
  }
}
