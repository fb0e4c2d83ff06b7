internal import Domain
internal import GRDB

/// Reads the sources of bills within one snapshot, with statements that are compiled once: a
/// month of 100,000 tenants has twelve million buckets.
struct BillRows: ~Copyable {
  private let period: BillingPeriod
  private let assignments: RawStatement
  private let days: RawStatement
  private let late: RawStatement
  private let history: BillHistory
  /// Tenants whose bill looks back before the period, by number, with the first month it needs;
  /// `nil` where each tenant is asked for it.
  private let looksBack: [Int64: BillingPeriod]?

  /// - Parameter isForMany: one look through the store's late usage is cheaper then than a seek for
  ///   each tenant.
  init(_ db: Database, period: BillingPeriod, isForMany: Bool) throws {
    let assignments = try RawStatement(
      db,
      """
      SELECT plan, version, from_day FROM plan_assignment
      WHERE partner_id = ?1 AND tenant_id = ?2 AND from_day < ?3 ORDER BY from_day
      """)
    let days = try RawStatement(
      db,
      """
      SELECT day, quantity, watermark FROM usage_day
      WHERE tenant = ?1 AND metric = ?2 AND day >= ?3 AND day < ?4
      """)
    let late = try RawStatement(
      db,
      """
      SELECT metric, period, day, quantity, watermark FROM usage_adjustment
      WHERE tenant = ?1 AND period <= ?2 ORDER BY metric, period, day
      """)
    let history = BillHistory(db: db, period: period)
    looksBack = isForMany ? try history.firstMonths() : nil
    self.history = history
    self.assignments = assignments
    self.days = days
    self.late = late
    self.period = period
  }

  /// - Parameter row: of the tenant, with what `bills` reads.
  func source(_ row: Row) throws -> BillSource {
    let tenant = BilledTenant(row)
    let number: Int64 = row["number"]
    let absences = try AbsenceQuery(db: history.db).absences(
      of: tenant.id, status: TenantStatus(rawValue: row["status"]) ?? .active,
      lastEventAt: Absent.timestamp(row["last_event_at"]))
    var source = BillSource(
      tenant: tenant, period: period, assignments: try assignments(of: tenant),
      absences: absences.asOf(period),
      history: try looksBack.map { $0[number] } ?? history.firstMonth(of: number))
    source.usage.reserveCapacity(124)
    for meter in Meter.allCases { try addDays(of: meter, number, to: &source) }
    if source.history < period { try addLate(number, to: &source) }
    return source
  }

  private func assignments(of tenant: BilledTenant) throws -> [BillSource.Assignment] {
    assignments.bind(1, tenant.partnerID.rawValue)
    assignments.bind(2, tenant.id.rawValue)
    assignments.bind(3, Int64(period.endDay.daysSince1970))
    defer { assignments.reset() }
    var found: [BillSource.Assignment] = []
    while try assignments.step() {
      found.append(
        BillSource.Assignment(
          plan: PlanID(plan: assignments.text(0), version: Int(assignments.integer(1))),
          from: UTCDay(daysSince1970: Int32(truncatingIfNeeded: assignments.integer(2)))))
    }
    return found
  }

  private func addDays(of meter: Meter, _ number: Int64, to source: inout BillSource) throws {
    days.bind(1, number)
    days.bind(2, meter.rawValue)
    days.bind(3, Int64(source.history.firstDay.daysSince1970))
    days.bind(4, Int64(period.endDay.daysSince1970))
    defer { days.reset() }
    while try days.step() {
      let day = UTCDay(daysSince1970: Int32(truncatingIfNeeded: days.integer(0)))
      guard !source.absences.contain(day) else { continue }
      source.watermark = max(source.watermark, days.integer(2))
      source.usage.append(
        Domain.DailyUsage(day: day, meter: meter, micro: days.integer(1)))
    }
  }

  private func addLate(_ number: Int64, to source: inout BillSource) throws {
    late.bind(1, number)
    late.bind(2, period.description)
    defer { late.reset() }
    while try late.step() {
      guard let meter = Meter(rawValue: late.text(0)), let month = BillingPeriod(late.text(1))
      else { continue }
      let day = UTCDay(daysSince1970: Int32(truncatingIfNeeded: late.integer(2)))
      guard !source.absences.contain(day) else { continue }
      source.watermark = max(source.watermark, late.integer(4))
      source.late.append(
        LateUsage(
          billedIn: month,
          usage: Domain.DailyUsage(day: day, meter: meter, micro: late.integer(3))))
    }
  }
}
