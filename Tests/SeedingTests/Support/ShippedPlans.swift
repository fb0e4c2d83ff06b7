import Domain
import Foundation
import Store

/// The plan versions and costs of `Plans/`, parsed.
enum ShippedPlans {
  static func plans() throws -> [Plan] {
    try PackageFolder.yaml("Plans").filter { $0.name.contains("@") }.map { file in
      try PlanReader(file: file.name, root: file.root).plan()
    }
  }

  /// The same as a store publishes them; the text is not looked at here.
  static func records(now: Timestamp) throws -> [PlanRecord] {
    try plans().map { plan in
      PlanRecord(
        plan: plan.id.plan, version: plan.id.version, effective: plan.effective,
        document: "", digest: "\(plan.id)", publishedAt: now, publishedBy: "test")
    }
  }

  static func costs() throws -> CostModel {
    let files = try PackageFolder.yaml("Plans").filter { $0.name == "costs.yaml" }
    guard let file = files.first else { throw CocoaError(.fileNoSuchFile) }
    return try CostModelReader(file: file.name, root: file.root).model()
  }
}
