import Domain
import Foundation
import Testing

/// A store with a test clock, two operators and three tenants, and the real program at work on it.
final class BillTrial: Sendable {
  struct Ended: Equatable {
    var code: Int32
    var output: String
    var errors: String
  }

  let folder: TrialFolder
  var path: String { folder.path }

  /// January 2026 is closed then.
  static let later = "2026-02-20T00:00:00Z"

  init() throws {
    folder = try TrialFolder()
    for name in ["ana", "bo"] { try write("\(name)-says-so\n", to: name) }
    try run(
      [
        "init", "--test-clock", "--operator", "ana", "--passphrase-file", file("ana"),
        "--operator", "bo", "--passphrase-file", file("bo"),
      ], at: "2026-01-01T00:00:00Z")
    let tenants = ["acme", "orion", "zeta"].map { id in
      #"{"id":"\#(id)","partner_id":"northwind","name":"\#(id)","region":"eu","status":"active","#
        + #""plan":"pro","plan_from":"2026-01-01","risk":1,"created_at":"2025-12-01T00:00:00Z"}"#
    }
    try write(tenants.joined(separator: "\n") + "\n", to: "tenants.ndjson")
    try run(["tenant", "import", file("tenants.ndjson")], at: "2026-01-01T00:00:00Z")
    let usage = [(3, "a"), (19, "b"), (21, "c")].map { day, key in
      #"{"tenant_id":"acme","unit":"query_credit","quantity":"40000","source_service":"s","#
        + #""idempotency_key":"\#(key)","timestamp":"2026-01-\#(day < 10 ? "0" : "")\#(day)T00:00:00Z"}"#
    }
    try write(usage.joined(separator: "\n") + "\n", to: "usage.ndjson")
    try run(["ingest", "--once", file("usage.ndjson")], at: "2026-01-25T00:00:00Z")
  }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: file(name)))
  }

  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: file(name))))
  }

  /// The names of all files below a folder, in order.
  func files(in name: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: file(name)).filter { inner in
      var isFolder: ObjCBool = false
      let path = file("\(name)/\(inner)")
      return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }

  /// Runs the program and expects it to end well; answers its output.
  @discardableResult
  func run(_ arguments: [String], at now: String = later) throws -> String {
    let ended = try end(arguments, at: now)
    try #require(ended.code == 0, "\(arguments): \(ended.errors)")
    return ended.output
  }

  /// - Parameter words: what runs the program: a shell's words in front of it.
  func end(
    _ arguments: [String], at now: String = later, host: [String: String] = [:],
    through words: [String] = []
  ) throws -> Ended {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let program = URL(filePath: tests).deletingLastPathComponent().appending(path: "switchboard")
    let command =
      words + [program.path] + arguments + ["--store", file("store.db"), "--now", now]
    return try tool(command, host: host)
  }

  func tool(_ command: [String], host: [String: String] = [:]) throws -> Ended {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.environment = [
      "HOME": path, "PATH": "/usr/sbin:/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no",
      "XDG_STATE_HOME": path + "/state",
    ].merging(host) { _, new in new }
    let errors = file("errors-\(UUID().uuidString)")
    try Data().write(to: URL(filePath: errors))
    let output = Pipe()
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let told = try Data(contentsOf: URL(filePath: errors))
    try FileManager.default.removeItem(atPath: errors)
    return Ended(
      code: process.terminationStatus, output: String(decoding: bytes, as: UTF8.self),
      errors: String(decoding: told, as: UTF8.self))
  }

  /// Bills January into a folder of the trial's own.
  @discardableResult
  func export(_ name: String, _ format: [String] = ["csv"]) throws -> String {
    try run(
      ["export", "create", "--period", "2026-01", "--out", file(name), "--format"] + format)
  }

  /// A privileged act with the signatures of both operators.
  func act(_ action: String, _ tenant: String, at now: String) throws {
    let asked = try run(
      [
        "request", "new", action, "--tenant", tenant, "--reason", "trial", "--json", "--as", "ana",
        "--passphrase-file", file("ana"),
      ], at: now)
    let id = try #require(try JSONValue(parsing: Array(asked.utf8))["request"]?.text)
    try run(
      [
        "approve", id, "--comment", "seen", "--as", "bo", "--passphrase-file", file("bo"),
      ], at: now)
    try run(
      ["request", "execute", id, "--as", "ana", "--passphrase-file", file("ana")], at: now)
  }
}
