import Domain
import Foundation
import Store
import Testing
import Worker

/// A folder with logs, tenants' folders, a spool and a store, and the meters that run in it.
final class Trial: Sendable {
  static let tenants = ["acme", "globex", "initech"]
  /// The worker's clock: after everything that the tests meter.
  static let now = Timestamp(seconds: 1_770_984_000)

  let folder: String
  let store: Store

  init() throws {
    folder =
      FileManager.default.temporaryDirectory.path
      + "/switchboard-examples-\(UUID().uuidString)"
    for name in ["logs", "tenants", "spool"] {
      try FileManager.default.createDirectory(
        atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
    }
    let partner = Partner(id: PartnerID("northwind"), name: "Northwind")
    store = try Store.create(
      at: folder + "/switchboard.db",
      install: Install(
        id: "in_test", currency: .usd, hashKey: Array(1...16), createdAt: Self.now))
    try store.importTenants(
      [partner],
      Self.tenants.map { id in
        Tenant(
          id: TenantID(id), partnerID: partner.id, name: id, region: "eu-west-1", status: .active,
          plan: "pro", planFrom: UTCDay(year: 2026, month: 1, day: 1), risk: 10,
          createdAt: Timestamp(seconds: 1_700_000_000))
      })
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var log: String { folder + "/logs/access.log" }

  func append(_ text: String, to path: String) throws {
    if !FileManager.default.fileExists(atPath: path) { try Data().write(to: URL(filePath: path)) }
    let handle = try FileHandle(forWritingTo: URL(filePath: path))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(text.utf8))
    try handle.close()
  }

  /// Gives a tenant's folder a file of so many bytes.
  func put(_ bytes: Int, of tenant: String, in name: String) throws {
    let path = "\(folder)/tenants/\(tenant)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try Data(count: bytes).write(to: URL(filePath: "\(path)/\(name)"))
  }

  /// Takes in what lies in the spool.
  @discardableResult
  func ingest() async throws -> IngestReport {
    try await Worker(store: store, clock: { Self.now }).runOnce(paths: [folder + "/spool"])
  }

  /// Runs a meter to its end or to its `killAt`-th step; whether it came to its end.
  ///
  /// - Parameter fileBlocks: a limit on the size of files, for a disk that is full.
  func run(
    _ meter: String, _ arguments: [String], killAt: Int? = nil, fileBlocks: Int? = nil
  ) throws -> Bool {
    let process = try start(
      meter, arguments + ["--once", "--rotate-bytes", "4000"], killAt: killAt,
      fileBlocks: fileBlocks)
    process.waitUntilExit()
    if killAt != nil && process.terminationReason == .uncaughtSignal {
      #expect(process.terminationStatus == SIGKILL)
      return false
    }
    return process.terminationReason == .exit && process.terminationStatus == 0
  }

  func start(
    _ meter: String, _ arguments: [String], killAt: Int? = nil, fileBlocks: Int? = nil
  ) throws -> Process {
    let process = Process()
    let words =
      [Self.program(meter)] + arguments
      + ["--spool", folder + "/spool", "--state", "\(folder)/state-\(meter)"]
    // The signal that comes with the limit must not end the meter before it sees the error.
    let limit = fileBlocks.map { "trap '' XFSZ; ulimit -f \($0); " } ?? ""
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", limit + #"exec "$@""#, "sh"] + words
    process.environment = ["PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no"]
    if let killAt { process.environment?["METER_KILL_AT"] = String(killAt) }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Of an executable in the folder of the running tests.
  private static func program(_ name: String) -> String {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(filePath: tests).deletingLastPathComponent().appending(path: name).path
  }
}
