import Domain
import Store

/// The plan versions of a store, read from the texts that were published.
enum PublishedPlans {
  static func plans(of store: Store) throws -> [Plan] {
    try store.plans().map { record in
      let name = "\(record.plan)@\(record.version)"
      return try PlanReader(
        file: name, root: YAMLConfig.parse(record.document, file: name)
      ).plan()
    }
  }
}
