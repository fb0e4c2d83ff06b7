import Domain
import Foundation
import Glibc
import Testing

@testable import Store

/// A folder that goes away with the test, and a store in it.
final class TestStore: Sendable {
  let folder: String
  var path: String { folder + "/switchboard.db" }

  init() throws {
    var template = Array("/tmp/switchboard-store-XXXXXX".utf8CString)
    let isMade = unsafe template.withUnsafeMutableBufferPointer { buffer in
      // The buffer is a terminated string that mkdtemp fills in place.
      unsafe buffer.baseAddress.map { unsafe mkdtemp($0) != nil } ?? false
    }
    try #require(isMade)
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    for name in (try? names()) ?? [] { unsafe unlink(folder + "/" + name) }
    unsafe rmdir(folder)
  }

  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder)
  }

  func create() throws -> Store { try Store.create(at: path, install: .sample) }
}

extension Install {
  static let sample = Install(
    id: "in_test", currency: .usd, hashKey: Array(repeating: 7, count: 16),
    createdAt: Timestamp(seconds: 1_770_000_000))
}

extension Tenant {
  static func sample(
    _ id: String, partner: String = "northwind", name: String? = nil, region: String = "eu-west-1",
    status: TenantStatus = .active, plan: String = "pro", risk: Int = 10, created: Int64 = 1
  ) -> Tenant {
    Tenant(
      id: TenantID(id), partnerID: PartnerID(partner), name: name ?? id, region: region,
      status: status, plan: plan, planFrom: UTCDay(year: 2026, month: 1, day: 1), risk: risk,
      riskReason: "because", createdAt: Timestamp(seconds: created))
  }
}
