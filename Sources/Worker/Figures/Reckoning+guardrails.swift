import Domain
import Store

extension Reckoning {
  /// Evaluates the day's guardrails of all limited meters; returns where they stand now.
  func guardrails(
    of figures: Domain.TenantFigures, _ plan: Plan, _ update: inout FiguresUpdate
  ) throws -> [Meter: GuardrailState] {
    var margins: [Int?]?
    var states: [Meter: GuardrailState] = [:]
    for figure in figures.meters {
      guard let limit = figure.limit else { continue }
      let meter = figure.meter
      var state =
        source.memory.guardrails[meter] ?? .beginning(at: limit.softPercent, on: now.day)
      // Only the day's first evaluation has the earlier months at hand.
      if state.pin == nil, state.evaluated < now.day {
        margins = try margins ?? pastMargins()
        let move = state.evaluate(
          on: now.day, margins: margins ?? [], anomaly: anomaly(of: meter))
        update.guardrails[.init(source.tenantID, meter)] = state
        if let move, move.isMove {
          tell(
            .guardrail, .info,
            "\(meter.rawValue) warns at \(move.to) % instead of \(move.from) %: \(move.reason)",
            &update)
        }
      }
      states[meter] = state
    }
    return states
  }

  /// Yesterday against the same weekday of the eight weeks before, those of which something has
  /// come; `nil` for a tenant of whom there are too few to tell, and for a day of which nothing has come: a feed that stands still is no use.
  private func anomaly(of meter: Meter) -> Anomaly? {
    var days: [UTCDay: Int64] = [:]
    for usage in source.earlier + source.usage where usage.meter == meter {
      let (sum, overflow) = days[usage.day, default: 0].addingReportingOverflow(usage.micro)
      if overflow { return nil }
      days[usage.day] = sum
    }
    let yesterday = now.day.advanced(by: -1)
    let past = (1...8).map { yesterday.advanced(by: -7 * $0) }
      .filter { $0 > source.createdAt.day }.compactMap { days[$0] }
    guard yesterday > source.createdAt.day, let value = days[yesterday] else { return nil }
    // Storage is kept in GB-seconds and told in GB-hours.
    let unit: Int64 = meter == .storageGBMonth ? 3600 : 1
    return Anomaly(
      value: value / unit, sameWeekday: past.map { $0 / unit })
  }

  /// Of the last three complete months, without the shared pools, whose totals of then are gone;
  /// nothing for a tenant that has not been there for as long.
  private func pastMargins() throws -> [Int?] {
    let months = [period.previous.previous.previous, period.previous.previous, period.previous]
    guard source.createdAt.day < months[0].endDay else { return [] }
    return try months.map { month in
      let costs = reckoner.costs.model(for: month)
      let history = source.history(plans: reckoner.plans, currency: costs.currency)
      return try Economics.figures(
        of: history.request(for: month), today: month.endDay.advanced(by: -1), costs: costs,
        absences: source.absences
      ).marginBasisPoints
    }
  }

  /// Tells once a month that use has gone beyond what the plan includes; not where it had before
  /// anybody watched.
  func observe(overage: [MeterOverage], _ plan: Plan, _ update: inout FiguresUpdate) {
    for one in overage where !source.memory.overages.contains(one.meter) {
      update.overages.insert(.init(source.tenantID, one.meter))
      if let former = source.memory.used[one.meter], former > one.included { continue }
      tell(
        .limit, .info,
        "\(one.meter.rawValue) is beyond what \(plan.id) includes: "
          + "\(one.used.grouped) of \(one.included.grouped)", &update)
    }
  }

  /// Opens an incident when the margin falls below the floor of the tier, once a month. One that
  /// was below when it was first seen, or has been since last month, has not fallen.
  func observe(margin: Int?, _ plan: Plan, _ update: inout FiguresUpdate) {
    guard let floor = floors.floor(of: plan.id.plan) else { return }
    let wasBelow = (source.formerMargin ?? margin).map { $0 < floor } ?? false
    var watch = source.memory.margin ?? MarginWatch(isBelow: wasBelow, hasFired: wasBelow)
    let fires = watch.observe(margin: margin, floor: floor)
    if watch != source.memory.margin { update.margins[source.tenantID] = (watch, floor) }
    guard fires, let margin else { return }
    let words = [margin, floor].map { DecimalText.trimmed(Int64($0), fractionDigits: 2) }
    let text = "margin \(words[0]) % is below the floor of \(plan.id.plan), \(words[1]) %"
    tell(.incident, .warning, text, &update)
    open(.warning, text, &update)
  }
}
