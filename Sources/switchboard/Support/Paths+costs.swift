import Domain
import Glibc

extension Paths {
  var costsFile: String { "\(config)/costs.yaml" }

  /// The cost model of this installation: the user's file, or the one that the program came with.
  @Sendable func costs() throws -> CostHistory {
    // The path lives through the call.
    guard unsafe access(costsFile, F_OK) == 0 else { return try ShippedPlans.costs() }
    let text = String(decoding: try WholeFile.read(costsFile, limit: 1 << 20), as: UTF8.self)
    let root = try YAMLConfig.parse(text, file: costsFile)
    return try CostModelReader(file: costsFile, root: root).history()
  }
}
