import Domain
import Foundation

/// The plan versions and costs of `Plans/`, parsed.
enum ShippedPlans {
  static func plans() throws -> [Plan] {
    try PackageFolder.yaml("Plans").filter { $0.name != "costs.yaml" }.map { file in
      try PlanReader(file: file.name, root: file.root).plan()
    }
  }

  static func costs() throws -> CostModel {
    let files = try PackageFolder.yaml("Plans").filter { $0.name == "costs.yaml" }
    guard let file = files.first else { throw CocoaError(.fileNoSuchFile) }
    return try CostModelReader(file: file.name, root: file.root).model()
  }
}
