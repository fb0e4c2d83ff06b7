import Foundation
import Rego
import Testing

/// Every condition of the shipped policies taken away or turned, one at a time: a shipped test has
/// to notice, or nothing guards that condition.
struct PolicyMutationTests {
  struct Mutant: CustomTestStringConvertible, Sendable {
    var file: String
    var line: Int
    var was: String
    var text: String
    var testDescription: String { "\(file):\(line): \(was)" }
  }

  private static let turned = [
    (" == ", " != "), (" <= ", " < "), (" >= ", " > "), (" < ", " <= "), (" > ", " >= "),
    (" != ", " == "),
  ]

  /// Guards of a type that the lines after them imply here: only a number lies between two numbers,
  /// and `sprintf` is undefined for what is no string. In OPA they are needed.
  private static let implied: Set<String> = [
    "is_number(input.minutes)", "is_number(input.soft_percent)", "is_string(status)",
  ]

  static func mutants() throws -> [Mutant] {
    try ShippedPolicyTests.files().filter { !$0.name.hasSuffix("_test.rego") }.flatMap { file in
      let lines = file.text.components(separatedBy: "\n")
      return lines.indices.flatMap { index in
        variants(of: lines[index], in: lines, at: index).map { variant in
          var changed = lines
          changed[index] = variant
          return Mutant(
            file: file.name, line: index + 1, was: "\(lines[index]) → \(variant)",
            text: changed.joined(separator: "\n"))
        }
      }
    }
  }

  private static func variants(of line: String, in lines: [String], at index: Int) -> [String] {
    guard !line.hasPrefix("#"), !line.contains(":="),
      !implied.contains(String(line.drop { $0 == "\t" }))
    else { return [] }
    let turns = turned.compactMap { old, new in
      line.contains(old) ? line.replacingOccurrences(of: old, with: new) : nil
    }
    if let condition = line.range(of: " if "), !line.hasSuffix("{") {
      return turns + [line[..<condition.lowerBound] + " if true"]
    }
    let isWhole = line.hasPrefix("\t") && !line.hasSuffix("{") && !line.hasSuffix("}")
    return turns + (isWhole && !line.hasSuffix(",") ? ["\ttrue"] : [])
  }

  @Test func `there are as many mutants as conditions`() throws {
    #expect(try Self.mutants().count > 80)
  }

  @Test(arguments: try mutants())
  func `a condition that is taken away or turned fails a test`(mutant: Mutant) throws {
    let files = try ShippedPolicyTests.files().map { file in
      (name: file.name, text: file.name == mutant.file ? mutant.text : file.text)
    }
    guard let policy = try? RegoPolicy(files: files) else { return }
    #expect(policy.runTests().contains { !$0.passed })
  }
}
