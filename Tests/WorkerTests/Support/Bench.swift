import Domain
import Foundation
import GRDB
import Glibc
import Metering
import Testing
import Worker

@testable import Store

/// A folder with a store and metering files, which goes away with the test.
final class Bench: Sendable {
  let folder: String
  let store: Store

  /// The worker's clock, unless a test says otherwise.
  static let now = Timestamp(seconds: 1_771_500_000)

  init(tenants: [String] = ["t-a", "t-b", "t-c"]) throws {
    var template = Array("/tmp/switchboard-worker-XXXXXX".utf8CString)
    let isMade = unsafe template.withUnsafeMutableBufferPointer { buffer in
      // The buffer is a terminated string that mkdtemp fills in place.
      unsafe buffer.baseAddress.map { unsafe mkdtemp($0) != nil } ?? false
    }
    try #require(isMade)
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    store = try Store.create(
      at: folder + "/switchboard.db",
      install: Install(
        id: "in_test", currency: .usd, hashKey: Array(1...16), createdAt: Self.now))
    try store.importTenants(
      [Partner(id: PartnerID("northwind"), name: "Northwind")], tenants.map(Self.tenant))
    try FileManager.default.createDirectory(
      atPath: spool, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var spool: String { folder + "/spool" }

  func worker(
    at now: Timestamp = Bench.now, limits: IngestLimits = IngestLimits()
  ) -> Worker {
    Worker(store: store, limits: limits, clock: { now })
  }

  /// Writes a file into the spool; returns its path.
  @discardableResult
  func write(_ name: String, _ lines: [EventDraft], format: MeteringFormat = .ndjson)
    throws -> String
  {
    var bytes: [UInt8] = []
    for line in lines { EventEncoder(format: format).append(line, to: &bytes) }
    return try write(name, bytes)
  }

  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let path = spool + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  func append(_ name: String, _ text: String) throws {
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: spool + "/" + name))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(text.utf8))
    try handle.close()
  }

  func rename(_ name: String, to other: String) throws {
    try FileManager.default.moveItem(atPath: spool + "/" + name, toPath: spool + "/" + other)
  }

  func addTenant(_ id: String) throws { try store.importTenants([], [Self.tenant(id)]) }

  /// A disk that has room for so many more pages.
  func limit(toPages pages: Int) throws {
    try store.pool.writeWithoutTransaction { db in
      let used = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(used + pages)")
    }
  }

  /// What no command does: for faults.
  func edit(_ sql: String) throws { try store.write { try $0.execute(sql: sql) } }

  /// `tenant_usage` as text, ordered: what two stores must agree on.
  func usage() throws -> [String] { try store.usageLines() }

  private static func tenant(_ id: String) -> Tenant {
    Tenant(
      id: TenantID(id), partnerID: PartnerID("northwind"), name: id, region: "eu-west-1",
      status: .active, plan: "pro", planFrom: UTCDay(year: 2026, month: 1, day: 1), risk: 10,
      createdAt: Timestamp(seconds: 1_700_000_000))
  }
}

extension EventDraft {
  /// One event of the 10th of February 2026, `minute` minutes after midnight.
  static func event(
    _ key: String, tenant: String = "t-a", meter: Meter = .ingestUnit, _ micro: Int64,
    minute: Int64 = 0, kind: String? = nil, corrects: String? = nil, basis: String? = nil
  ) -> EventDraft {
    let midnight = UTCDay(year: 2026, month: 2, day: 10).start
    return EventDraft(
      tenant: tenant, meter: meter, quantity: Quantity(micro: micro), service: "svc",
      idempotencyKey: key, timestamp: midnight.advanced(bySeconds: minute * 60), kind: kind,
      corrects: corrects, basis: basis)
  }
}
