import Domain
import Foundation

@testable import Policy

/// What the tests ask, and of which files.
enum Questions {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Policies").standardizedFileURL

  static func shipped() throws -> PolicySet {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return PolicySet(
      shipped: try names.filter { $0.hasSuffix(".rego") }.map { name in
        PolicyFile(
          name: name,
          text: try String(contentsOf: folder.appending(path: name), encoding: .utf8),
          origin: "shipped")
      })
  }

  static func person(_ roles: Set<Role>, _ scope: Scope? = nil) -> Operator {
    Operator(
      id: OperatorID("ana"), roles: roles, scope: scope ?? .partner(PartnerID("northwind")))
  }

  static func question(
    _ action: PolicyAction, by person: Operator, status: TenantStatus = .active
  ) -> PolicyQuestion {
    PolicyQuestion(
      action, by: person, tenant: TenantID("tn_1"), of: PartnerID("northwind"), status: status)
  }

  static func judge(_ engine: any PolicyEngine) -> PolicyJudge {
    PolicyJudge(engine: engine, digest: { "\($0.count) bytes" }, stopwatch: { 0 })
  }
}
