import Domain
import Evidence
import Store

/// The plan versions of a store, read from the texts that were published.
enum PublishedPlans {
  static func plans(of store: Store) throws -> [Plan] { try store.plans().map(plan) }

  /// The versions that are asked for; one that is not published is not among them.
  static func byID(in store: Store, only ids: Set<PlanID>) throws -> [PlanID: Plan] {
    let asked = try store.plans().filter {
      ids.contains(PlanID(plan: $0.plan, version: $0.version))
    }
    return Dictionary(try asked.map(plan).map { ($0.id, $0) }) { first, _ in first }
  }

  /// Nothing is reckoned by a text that is not the one that was published.
  static func plan(_ record: PlanRecord) throws -> Plan {
    let name = "\(record.plan)@\(record.version)"
    guard record.isText(ofDigest: { ContentDigest.sha256($0) }) else {
      throw Failure(
        .damaged,
        "the text of \(name) in the store is not the one that was published. Run `switchboard audit "
          + "verify`; Docs/runbooks/suspected-tampering.md tells how to go on")
    }
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
    let id = PlanID(name)
    guard id != nil || !name.contains("@") else {
      throw Failure(
        .usage, "\(name.shown) is no plan version. Write PLAN@VERSION, as in pro@3, or PLAN alone")
    }
    let records = try store.plans()
    let named = records.filter { $0.plan == id?.plan ?? name }
    guard !named.isEmpty else {
      throw Failure(
        .notFound, "no published plan is called \(name.shown). `switchboard plan list` names them")
    }
    if let id {
      if let found = named.first(where: { $0.version == id.version }) { return found }
      let versions = named.map { String($0.version) }.joined(separator: ", ")
      throw Failure(
        .notFound,
        "\(id.plan) has no version \(id.version); published are \(versions). Name one of them")
    }
    let effective = named.filter { record in day.map { record.effective <= $0 } ?? true }
    if let found = effective.max(by: { $0.version < $1.version }) { return found }
    let first = named.map(\.effective).min()
    throw Failure(
      .refused,
      "no version of \(name.shown) is effective on \(day?.description ?? "any day")"
        + (first.map { ": the first is from \($0). Assign it from that day on" } ?? ""))
  }
}
