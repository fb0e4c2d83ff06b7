import Domain
import Testing

@testable import Metering

struct RejectionTests {
  @Test(arguments: [
    ("", "the line is empty", 1), ("   ", "the line is empty", 4),
    ("[1]", "not a JSON object", 1), ("\u{FEFF}{}", "byte-order mark", 1),
    (#"{"a":1"#, "ends before", 7), (#"{"a"}"#, "expected ':'", 5),
    (#"{"a":1 "b":2}"#, "expected ','", 8), (#"{a:1}"#, "expected a field name", 2),
    (#"{"a":1,}"#, "expected a field name", 8), (#"{"a":+1}"#, "expected a JSON value", 6),
    (#"{"a":NaN}"#, "expected a JSON value", 6), (#"{"a":01}"#, "not a JSON number", 6),
    (#"{"a":1.}"#, "not a JSON number", 6), (#"{"a":"\x"}"#, "not one of JSON's", 7),
    (#"{"a":"\ud800"}"#, "half of a surrogate pair", 7), ("{\"a\":\"\u{1}\"}", "control", 7),
    (#"{"a":1} x"#, "something follows", 9),
    (#"{"tenant_id":"a","tenant_id":"b"}"#, "tenant_id stands twice", 19),
    (#"{"tenant_id":"a","tenant\u005fid":"b"}"#, "tenant_id stands twice", 19),
  ])
  func `what is no JSON object is malformed`(line: String, reason: String, column: Int) throws {
    let rejection = try #require(decode(line + "\n").rejections.first)
    #expect(rejection.code == .malformed)
    #expect(rejection.reason.contains(reason))
    #expect(rejection.column == column)
  }

  @Test func `bytes that are not UTF-8 are malformed`() {
    for bytes: [UInt8] in [
      [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x28],
    ] {
      let line = Array(#"{"more":""#.utf8) + bytes + Array("\"}\n".utf8)
      #expect(decode(line).rejections.map(\.column) == [10])
    }
  }

  @Test func `nesting is followed for 32 levels and no deeper`() {
    func nested(_ depth: Int) -> String {
      let lists = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      return Sample.line("more", lists)
    }
    #expect(decode(nested(31)).events.count == 1)
    #expect(decode(nested(32)).rejections.map(\.code) == [.malformed])
    #expect(decode(nested(30_000)).rejections.map(\.code) == [.malformed])
  }

  @Test(arguments: [
    ("schema_version", "2"), ("schema_version", #""1""#), ("schema_version", "1.0"),
    ("tenant_id", nil), ("tenant_id", "7"), ("tenant_id", #""""#), ("tenant_id", #"" acme""#),
    ("tenant_id", #""ac me""#), ("tenant_id", "null"), ("unit", nil), ("unit", "true"),
    ("quantity", nil), ("quantity", #""1e3""#), ("quantity", "1e3"), ("quantity", #""+1""#),
    ("quantity", #""1,5""#), ("quantity", #""""#), ("quantity", #"".5""#), ("quantity", #""1.""#),
    ("quantity", #""01""#), ("quantity", #""1.1234567""#), ("quantity", #""-1""#),
    ("quantity", #""NaN""#), ("quantity", #"" 1""#), ("quantity", #""1000000000000.000001""#),
    ("quantity", #""10000000000000""#), ("quantity", "[1]"), ("source_service", nil),
    ("source_service", #""a/b""#), ("idempotency_key", nil), ("idempotency_key", #""""#),
    ("idempotency_key", #""a\u0000b""#), ("idempotency_key", #""a\u200Eb""#),
    ("idempotency_key", "1"), ("timestamp", nil), ("timestamp", "1770000000"),
    ("timestamp", #""2026-02-30T00:00:00Z""#), ("timestamp", #""2026-02-01T00:00:60Z""#),
    ("timestamp", #""2026-02-01 00:00:00Z""#), ("kind", #""refund""#), ("kind", "1"),
    ("kind", #""gauge""#), ("kind", #""correction""#), ("kind", #""void""#),
    ("corrects", #""k-0""#), ("basis", #""gb_hour""#), ("basis", #""gb_day""#),
    ("attributes", "1"), ("attributes", #"{"a":1}"#), ("attributes", #"{"a":"1","a":"2"}"#),
  ])
  func `a field outside its rule is refused by name`(name: String, value: String?) throws {
    let rejection = try #require(decode(Sample.line(name, value)).rejections.first)
    #expect(rejection.code == .invalidField)
    #expect(
      rejection.reason.hasPrefix(
        name == "kind" && value != nil && rejection.reason.hasPrefix("corrects") ? "corrects" : name
      ))
  }

  @Test func `an unknown unit has a code of its own, and the tenant is known`() throws {
    let batch = decode(Sample.line("unit", #""gigaflop""#))
    let rejection = try #require(batch.rejections.first)
    #expect(rejection.code == .unknownUnit)
    #expect(rejection.reason.contains(#"unit "gigaflop" must be one of"#))
    #expect(rejection.tenant.map { batch.tenants[Int($0)] } == TenantID("acme"))
  }

  @Test func `attributes have limits`() {
    func attributes(_ count: Int, value: String) -> String {
      let entries = (0..<count).map { "\"a\($0)\":\"\(value)\"" }
      return Sample.line("attributes", "{\(entries.joined(separator: ","))}")
    }
    #expect(decode(attributes(16, value: "x")).events.count == 1)
    #expect(decode(attributes(17, value: "x")).rejections.map(\.code) == [.invalidField])
    let long = String(repeating: "x", count: 1022)
    #expect(decode(attributes(1, value: long)).events.count == 1)
    #expect(decode(attributes(1, value: long + "x")).rejections.map(\.code) == [.invalidField])
  }

  @Test func `a key may be 256 characters of any script`() {
    let long = String(repeating: "é", count: 256)
    #expect(decode(Sample.line("idempotency_key", "\"\(long)\"")).events.count == 1)
    #expect(decode(Sample.line("idempotency_key", "\"\(long)x\"")).events.isEmpty)
  }

  @Test func `a reason shows a hostile value without obeying it`() throws {
    let line = Sample.line(
      "tenant_id", "\"\\u001b[31m\u{202E}" + String(repeating: "x", count: 99) + "\"")
    let reason = try #require(decode(line).rejections.first).reason
    #expect(reason.hasPrefix(#"tenant_id "\u{1b}[31m\u{202e}xxx"#))
    #expect(reason.contains("…"))
    #expect(reason.unicodeScalars.allSatisfy { FieldRules.isPrintable($0.value) })
  }
}
