import Domain
import Store

/// The plan versions of a store, read from the texts that were published.
enum PublishedPlans {
  static func plans(of store: Store) throws -> [Plan] { try store.plans().map(plan) }

  static func plan(_ record: PlanRecord) throws -> Plan {
    let name = "\(record.plan)@\(record.version)"
    return try PlanReader(
      file: name, root: YAMLConfig.parse(record.document, file: name)
    ).plan()
  }

  /// `pro@3`, or the newest version of `pro`: of those that are effective on the day, if one is
  /// given.
  static func record(
    named name: String, on day: UTCDay? = nil, in store: Store
  ) throws -> PlanRecord {
    let records = try store.plans()
    if let id = PlanID(name) {
      if let found = records.first(where: { $0.plan == id.plan && $0.version == id.version }) {
        return found
      }
    } else if let found = records.filter({ record in
      record.plan == name && (day.map { record.effective <= $0 } ?? true)
    }).max(by: { $0.version < $1.version }) {
      return found
    }
    throw Failure(
      .notFound, "no published plan is called \(name.shown). `switchboard plan list` names them")
  }
}
