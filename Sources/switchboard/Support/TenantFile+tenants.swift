import Domain

extension TenantFile {
  /// The tenants and the partners they name; the first bad value ends the import.
  ///
  /// `id`, `partner_id` and `plan` must be there. The name is the id where none is given, the
  /// plan holds from the day of creation, and creation is `now`.
  func tenants(
    now: Timestamp, offer: PlanOffer
  ) throws -> (partners: [Partner], tenants: [Tenant]) {
    var offered: Set<String> = []
    var partners: [PartnerID: Partner] = [:]
    var seen: [TenantID: Int] = [:]
    let tenants = try records.map { record in
      let tenant = try tenant(record, now: now)
      if let earlier = seen[tenant.id] {
        throw fault(record, "id", "stands in line \(earlier) already", "Give each tenant one line")
      }
      seen[tenant.id] = record.line
      if offered.insert(tenant.plan).inserted,
        let (problem, remedy) = offer.refusal(of: tenant.plan)
      {
        throw fault(record, "plan", problem, remedy)
      }
      partners[tenant.partnerID] = Partner(
        id: tenant.partnerID, name: tenant.partnerID.rawValue)
      return tenant
    }
    return (partners.values.sorted { $0.id < $1.id }, tenants)
  }

  private func tenant(_ record: Record, now: Timestamp) throws -> Tenant {
    let id: TenantID = try identifier(record, "id")
    let createdAt = try value(record, "created_at", "a time such as 2026-01-31T12:00:00Z") {
      Timestamp(rfc3339: $0) ?? UTCDay($0)?.start
    }
    let planFrom = try value(record, "plan_from", "a day such as 2026-01-31") {
      UTCDay($0) ?? Timestamp(rfc3339: $0)?.day
    }
    let name = record.fields["name"] ?? id.rawValue
    guard (1...200).contains(name.utf8.count) else {
      throw fault(record, "name", "has \(name.utf8.count) bytes", "Write 1 to 200")
    }
    let begin = createdAt ?? planFrom?.start ?? now
    return Tenant(
      id: id, partnerID: try identifier(record, "partner_id"), name: name,
      region: record.fields["region"] ?? "unknown",
      status: try value(record, "status", "one of trial, active, suspended, deleted") {
        TenantStatus(rawValue: $0)
      } ?? .active,
      plan: try plan(record),
      planFrom: planFrom ?? begin.day,
      risk: try value(record, "risk", "a whole number from 0 to 100") {
        Int($0).flatMap { (0...100).contains($0) ? $0 : nil }
      } ?? 0,
      createdAt: begin)
  }

  private func plan(_ record: Record) throws -> String {
    if let text = record.fields["plan"], let id = PlanID(text) {
      throw fault(
        record, "plan", "is \(id), a version",
        "Write the name \(id.plan): its newest version that is effective on plan_from is assigned")
    }
    return try identifier(record, "plan", as: Plan.self).rawValue
  }

  private func identifier<Subject>(
    _ record: Record, _ field: String, as subject: Subject.Type = Subject.self
  ) throws -> Identifier<Subject> {
    guard let text = record.fields[field] else {
      throw fault(record, field, "is missing", "Write one")
    }
    let id = Identifier<Subject>(text)
    guard id.isWellFormed else {
      throw fault(
        record, field, "is \(text.shown)", "Write 1 to 128 of the characters A-Z a-z 0-9 . _ : -")
    }
    return id
  }

  private func value<Value>(
    _ record: Record, _ field: String, _ wanted: String, _ parse: (String) -> Value?
  ) throws -> Value? {
    guard let text = record.fields[field] else { return nil }
    guard let value = parse(text) else {
      throw fault(record, field, "is \(text.shown)", "Write \(wanted)")
    }
    return value
  }

  private func fault(
    _ record: Record, _ field: String, _ problem: String, _ remedy: String
  ) -> Failure {
    Failure(
      .damaged, "\(name):\(record.line): \(field) \(problem). \(remedy). Nothing was imported")
  }
}
