import Domain
import FoundationEssentials
import Metering
import MeteringEmitter

/// A spool and a state folder that go away with the test.
final class TrialSpool: Sendable {
  let folder: String

  init() throws {
    folder =
      FileManager.default.temporaryDirectory.path
      + "/switchboard-emitter-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: spool, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var spool: String { folder + "/spool" }

  func settings(_ format: MeteringFormat = .ndjson) -> EmitterSettings {
    var settings = EmitterSettings(
      service: "gateway", spool: spool, state: folder + "/state",
      clock: { Timestamp(seconds: 1_770_724_800) })
    settings.format = format
    return settings
  }

  /// Names in the order of the files' contents: finished ones first.
  func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: spool).sorted()
  }

  func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: spool + "/" + name)))
  }

  func append(_ bytes: [UInt8], to name: String) throws {
    let all = (try? self.bytes(name)) ?? []
    try Data(all + bytes).write(to: URL(filePath: spool + "/" + name))
  }

  /// All lines of all files.
  func lines() throws -> [String] {
    try files().flatMap { name in
      String(decoding: try bytes(name), as: UTF8.self).split(separator: "\n").map(String.init)
    }
  }

  /// The idempotency keys in the order of the lines.
  func keys() throws -> [String] {
    try lines().compactMap { line in
      let after = line.split(separator: "\"idempotency_key\":\"")
      return after.count == 2 ? after[1].prefix { $0 != "\"" }.description : nil
    }
  }
}

extension UsageFact {
  static func fact(_ micro: Int64, key: String? = nil) -> UsageFact {
    UsageFact(
      tenant: TenantID("acme"), meter: .ingestUnit, quantity: Quantity(micro: micro),
      at: Timestamp(seconds: 1_770_724_800), key: key)
  }
}
