import Foundation
import Testing

/// What the metering commands say to an operator.
struct MeteringCommandTests {
  private let time = ["--now", "2026-03-18T12:00:00Z"]

  private func folder() throws -> TrialFolder {
    let folder = try TrialFolder()
    _ = try folder.run(
      ["seed", "--tenants", "3", "--days", "1", "--as-of", "2026-03-18T12:00:00Z"])
    return folder
  }

  private func line(_ key: String, quantity: String = "1") -> String {
    #"{"tenant_id":"contoso-retail","unit":"ingest_unit","quantity":"\#(quantity)","#
      + #""source_service":"gw","idempotency_key":"\#(key)","timestamp":"2026-03-18T10:00:00Z"}"#
      + "\n"
  }

  @Test func `a list of dead letters that ends says how many there are`() throws {
    let folder = try folder()
    let path = folder.path + "/a.ndjson"
    let lines = (0..<103).map { line("k\($0)", quantity: "1,5") }.joined()
    try lines.write(toFile: path, atomically: true, encoding: .utf8)
    _ = try folder.run(["ingest", "--once", path] + time)
    let list = ["dlq", "list", "--code", "INVALID_FIELD"] + time
    let open = try folder.end(list + ["--limit", "100000"], withErrors: true)
    #expect(open.output.split(separator: "\n").allSatisfy { $0.contains("INVALID_FIELD") })
    let count = open.output.split(separator: "\n").count
    let short = try folder.end(list, withErrors: true)
    #expect(short.code == 0)
    #expect(
      short.output.contains("the newest 100 of \(count); for all of them add --limit \(count)"))
    let json = try JSONSerialization.jsonObject(with: Data(try folder.run(list + ["--json"]).utf8))
    #expect((json as? [Any])?.count == 100)
    let whole = try folder.end(list + ["--limit", "\(count)"], withErrors: true)
    #expect(!whole.output.contains("the newest"))
  }

  @Test func `a named file whose name is not UTF-8 is told as that`() throws {
    let folder = try folder()
    let ending = try folder.shell(
      #"cp /dev/null "$HOME/$(printf 'b\377.ndjson')"; "#
        + #"exec "$0" ingest --once "$HOME/$(printf 'b\377.ndjson')" --store "$HOME/store.db""#)
    #expect(ending.code == 5)
    #expect(ending.output.contains(#"b\xff.ndjson has a name that is not UTF-8"#))
    let gone = try folder.shell(
      #"exec "$0" ingest --once "$HOME/$(printf 'c\377.ndjson')" --store "$HOME/store.db""#)
    #expect(gone.code == 4)
  }

  @Test func `only a folder is followed`() throws {
    let folder = try folder()
    let path = folder.path + "/a.ndjson"
    try line("k1").write(toFile: path, atomically: true, encoding: .utf8)
    let ending = try folder.end(["ingest", "--follow", path], withErrors: true)
    #expect(ending.code == 2)
    #expect(ending.output.contains("--follow takes a folder"))
  }

  @Test func `validate names a file that is gone once, however many batches read from it`() throws {
    let folder = try folder()
    let path = folder.path + "/a.ndjson"
    for count in 1...4 {
      let lines = (0..<count).map { line("k\($0)") }.joined()
      try lines.write(toFile: path, atomically: false, encoding: .utf8)
      _ = try folder.run(["ingest", "--once", path] + time)
    }
    try FileManager.default.removeItem(atPath: path)
    let ending = try folder.end(["validate"] + time)
    #expect(ending.code == 1)
    let lines = ending.output.split(separator: "\n")
    #expect(lines.filter { $0.contains("missing\t") }.count == 1)
    #expect(lines.first?.contains("a.ndjson\tbytes 0-") == true)
    #expect(lines.first?.contains("of 4 batches") == true)
    #expect(lines.dropFirst().first?.contains("1 bucket of 1 tenant cannot be proven") == true)
    #expect(lines.count == 3)
  }
}
