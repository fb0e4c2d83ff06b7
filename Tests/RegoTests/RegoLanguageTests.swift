import Rego
import Testing

struct RegoLanguageTests {
  private func value(_ body: String, input: String = "{}") throws -> String? {
    let policy = try RegoPolicy(files: [("p.rego", "package p\n\n\(body)\n")])
    return try policy.evaluate("p.x", input: RegoJSON.parse(input))?.description
  }

  @Test(arguments: [
    ("x := 1 + 2 * 3", "7"), ("x := (1 + 2) * 3", "9"), ("x := 7 % 3", "1"),
    ("x := 0.1 + 0.2 == 0.3", "true"), ("x := 1.50", "1.5"), ("x := -0.25", "-0.25"),
    ("x := 1 == 1.0", "true"), ("x := \"10\" > 9", "true"), ("x := null < false", "true"),
    ("x := [1, 2] < [1, 3]", "true"), ("x := {3, 1, 2}", "[1,2,3]"),
    ("x := {\"b\": 1, \"a\": [null]}", "{\"a\":[null],\"b\":1}"), ("x := {}", "{}"),
    ("x := 2 in [1, 2]", "true"), ("x := 2 in {\"a\": 2}", "true"), ("x := 2 in 2", "false"),
    ("x := count(\"日本\")", "2"), ("x := sum([1, 2, 3])", "6"), ("x := max({1, 5, 2})", "5"),
    ("x := concat(\",\", {\"b\", \"a\"})", "\"a,b\""), ("x := lower(\"ÄB\")", "\"äb\""),
    ("x := sprintf(\"%d of %s\", [1, \"a\"])", "\"1 of a\""),
    ("x := object.get({\"a\": 1}, \"b\", 2)", "2"), ("x := {1, 2} - {2}", "[1]"),
    ("x := startswith(\"abc\", \"ab\")", "true"), ("x := `raw\\n`", "\"raw\\\\n\""),
    ("x := 9007199254740993", "9007199254740993"),
    ("x := [1, 2][1]", "2"), ("x := \"\\u00e9\" == \"e\\u0301\"", "false"),
  ])
  func `terms have OPA's values`(body: String, expected: String) throws {
    #expect(try value(body) == expected)
  }

  @Test(arguments: [
    "x := input.a", "x := input.a.b[0]", "x := 1 + \"a\"", "x := [1][1]", "x := max([])",
    "x := sum([\"a\"])", "x := sprintf(\"%d\", [\"a\"])", "x if input.a", "x if false",
    "x if { every v in input.a { v == 1 } }", "x if { every v in 5 { v == 1 } }",
    "x if { some v in 5\n v == v }", "x := 7 % 0", "x := count(5)",
  ])
  func `what is undefined stays so`(body: String) throws {
    #expect(try value(body) == nil)
  }

  @Test func `else is tried in order, and a default is last`() throws {
    let body = """
      default x := "none"
      x := "low" if input.n < 10 else := "middle" if input.n < 20 else := "high" if input.n < 30
      """
    for (number, word) in [(5, "low"), (15, "middle"), (25, "high"), (35, "none")] {
      #expect(try value(body, input: "{\"n\": \(number)}") == "\"\(word)\"")
    }
  }

  @Test func `some goes through, every holds for all`() throws {
    let input = #"{"m": {"a": 1, "b": 2, "c": 3}}"#
    #expect(
      try value("x contains k if {\n some k, v in input.m\n v > 1\n}", input: input)
        == #"["b","c"]"#)
    #expect(
      try value("x if { every k, v in input.m { v < 4; k != \"d\" } }", input: input)
        == "true")
    #expect(try value("x if every v in input.m { v < 3 }", input: input) == nil)
  }

  @Test func `two values at once are an error`() {
    #expect(throws: RegoError.self) { try value("x := 1 if input == {}\nx := 2") }
  }

  @Test(arguments: [
    "x := [y | y := 1]", "x := {y | y := 1}", "f(a) := a", "x := input.a | input.b",
    "x = 1", "x := y", "x if { y = 1 }", "x if { not input.a }", "default x := input.a\nx := 1",
    "x if x", "x if y\ny if x", "default x := 1", "x := http.send({})", "x := count(1, 2)",
    "x if { a := 1\n a := 2 }", "x if { count := 1 }", "x if { b == 1\n b := 1 }", "x if {}",
    "x if input.a with input as {}", "x := input[_]", "some := 1", "x := \"a", "x := 1e99",
    "x contains 1\nx := 2", "x := 1 else := 2", "default x := 1\ndefault x := 2\nx := 3",
    "x := data.q.z", "import data.q\nx := q.z", "import future.keywords\nx := 1", "x", "x := 1 y",
    "x := /a", "x := 'a'", "x := {1: 2, 3}", "x if { 1 2 }", "x := 01", "y if true\nx if not y",
    "x := time.now_ns()", "x := 1 / 2", "import input.a\nx := 1",
  ])
  func `anything beyond the subset does not load`(body: String) {
    #expect(throws: RegoError.self) {
      try RegoPolicy(files: [("p.rego", "package p\n\n\(body)\n")])
    }
  }

  @Test func `deep nesting and long work end with an error`() throws {
    let deep = String(repeating: "(", count: 5_000)
    #expect(throws: RegoError.self) { try value("x := \(deep)1") }
    let many = (0..<60).map(String.init).joined(separator: ",")
    let body = "x if {\n some a in [\(many)]\n some b in [\(many)]\n some c in [\(many)]\n a > c\n}"
    #expect(throws: RegoError.self) { try value(body) }
  }

  @Test(arguments: [
    "", "{", "{\"a\":1,\"a\":2}", "[1,]", "01", "+1", "1.", ".5", "nul", "\"\\x\"", "\"\\ud800\"",
    "1 2", "{\"a\"}", "NaN", "1e999", "\"a\nb\"",
  ])
  func `what is no JSON is refused`(text: String) {
    #expect(throws: RegoError.self) { try RegoJSON.parse(text) }
  }

  @Test func `a policy in two files sees both, in any order`() throws {
    let one = (name: "a.rego", text: "package p\nimport data.q\nx if q.y\n")
    let two = (name: "b.rego", text: "package q\nimport rego.v1\ny if input.z == 1\n")
    for files in [[one, two], [two, one]] {
      let policy = try RegoPolicy(files: files)
      #expect(try policy.evaluate("p.x", input: RegoJSON.parse("{\"z\":1}")) == .boolean(true))
      #expect(policy.ruleNames == ["p.x", "q.y"])
    }
  }
}
