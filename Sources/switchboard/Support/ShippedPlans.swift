import Domain
import Evidence
import Store

/// The plan versions that every new store begins with.
enum ShippedPlans {
  static func publish(in store: Store, now: Timestamp) throws {
    try store.publish(
      try Embedded.plans.map { file in
        let name = "Plans/\(file.name)"
        let plan = try PlanReader(file: name, root: YAMLConfig.parse(file.text, file: name)).plan()
        return PlanRecord(
          plan: plan, document: file.text, digest: ContentDigest.sha256(file.bytes),
          publishedAt: now, publishedBy: "switchboard \(Version.text)")
      })
  }
}
