import Domain
import Glibc

extension Paths {
  var costsFile: String { "\(config)/costs.yaml" }

  /// The cost model of this installation: the user's file, or the one that the program came with.
  /// Costs are not converted: without a file of one's own nothing costs anything in a store that
  /// bills in another currency than the shipped costs are in.
  func costs(in currency: Currency) throws -> CostHistory {
    // The path lives through the call.
    guard unsafe access(costsFile, F_OK) == 0 else {
      let shipped = try ShippedPlans.costs()
      let fits = shipped.versions.allSatisfy { $0.currency == currency }
      return fits ? shipped : CostHistory(.none(in: currency))
    }
    let text = String(decoding: try WholeFile.read(costsFile, limit: 1 << 20), as: UTF8.self)
    let root = try YAMLConfig.parse(text, file: costsFile)
    let costs = try CostModelReader(file: costsFile, root: root).history()
    guard let other = costs.versions.first(where: { $0.currency != currency }) else { return costs }
    throw Failure(
      .damaged,
      "\(costsFile): currency: version \(other.version) is in \(other.currency) and the store "
        + "bills in \(currency). Write the costs in \(currency)")
  }
}
