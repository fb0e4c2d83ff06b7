import Domain
import Foundation
import Testing

@testable import Metering

/// The schema, the `.proto` and the decoder are three texts about one thing.
struct SchemaTests {
  private func file(_ name: String) throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: "Schemas/\(name)"), encoding: .utf8)
  }

  private func schema() throws -> [ReferenceMember] {
    let text = try file("usage-event.v1.schema.json").split(separator: "\n").joined(separator: " ")
    return try #require(ReferenceJSON.parse(Array(text.utf8))?.members)
  }

  private func words(_ field: String, _ key: String = "enum") throws -> String {
    let text = try file("usage-event.v1.schema.json")
    let part = try #require(text.split(separator: "\"\(field)\": {", maxSplits: 1).last)
    let list = try #require(part.split(separator: "\"\(key)\": [", maxSplits: 1).last)
    return String(try #require(list.split(separator: "]", maxSplits: 1).first))
  }

  private func pattern(_ path: String...) throws -> Regex<AnyRegexOutput> {
    var value = ReferenceValue.object(try schema())
    for name in path { value = try #require(value.members?[name]) }
    let bytes: [UInt8]? =
      if case .string(let text)? = value.members?["pattern"] { text } else { nil }
    return try Regex(String(decoding: try #require(bytes), as: UTF8.self))
  }

  private var ownNames: [String] {
    EventField.allCases.prefix(EventField.ownCount).map(\.name)
  }

  @Test func `the schema has the fields of the decoder`() throws {
    let properties = try #require(try schema()["properties"]?.members)
    #expect(properties.map { String(decoding: $0.name, as: UTF8.self) } == ownNames)
  }

  @Test func `the required fields are those that the decoder misses`() throws {
    let text = try file("usage-event.v1.schema.json")
    let list = try #require(
      text.split(separator: "\"required\": [").last?.split(separator: "]").first)
    for name in ownNames {
      let isMissed = decode(Sample.line(name, nil)).rejections.first?.reason.hasPrefix(
        "\(name) is missing")
      #expect(list.contains("\"\(name)\"") == (isMissed ?? false), "\(name)")
    }
  }

  @Test func `the words of the schema are the words of the decoder`() throws {
    #expect(
      try words("unit") == Meter.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", "))
    #expect(try words("kind") == #""usage", "gauge", "correction", "void""#)
    #expect(try words("basis") == #""gb_hour", "gb_month""#)
  }

  @Test(arguments: [
    "", "a", "A:b.c-d_9", " a", "a/b", "é", String(repeating: "x", count: 128),
    String(repeating: "x", count: 129),
  ])
  func `the schema and the decoder accept the same tenants`(name: String) throws {
    let pattern = try pattern("properties", "tenant_id")
    #expect(
      (name.wholeMatch(of: pattern) != nil)
        == !decode(Sample.line("tenant_id", "\"\(name)\"")).events.isEmpty)
  }

  @Test(arguments: [
    "k", "a b", "é😀", "a\u{85}", "a\u{200E}", "a\u{2028}", "\u{FEFF}k", "a\u{7F}",
  ])
  func `the schema and the decoder accept the same keys`(key: String) throws {
    let pattern = try pattern("$defs", "key").matchingSemantics(.unicodeScalar)
    #expect(
      (key.wholeMatch(of: pattern) != nil)
        == !decode(Sample.line("idempotency_key", "\"\(key)\"")).events.isEmpty)
  }

  @Test func `the protobuf message has the numbers of the decoder`() throws {
    let declared = try file("usage_event.v1.proto").matches(of: /(\w+) = (\d+);/).map {
      "\($0.1)=\($0.2)"
    }
    let expected = ownNames.enumerated().map { "\($1)=\($0 + 1)" } + ["quantity_micro=12"]
    #expect(declared.sorted() == expected.sorted())
  }
}
