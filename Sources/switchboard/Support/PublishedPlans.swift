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

  /// The plan that a tenant is on at a moment; `nil` where none is assigned yet.
  static func plan(of id: TenantID, at now: Timestamp, in store: Store) throws -> Plan? {
    let assignments = try store.scoped(to: .all).assignments(of: id)
    guard let current = assignments.last(where: { $0.from <= now.day }) else { return nil }
    let name = "\(current.plan)@\(current.version)"
    return try plan(try record(named: name, in: store))
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
