import Domain
import Store

/// One tenant's running month, reckoned anew, with what it sets off.
struct Reckoning {
  let source: FigureSource
  let reckoner: MonthReckoner
  let floors: MarginFloors
  let now: Timestamp

  var period: BillingPeriod { now.day.month }

  func add(to update: inout FiguresUpdate, pools: PoolTotals) throws {
    let segments = reckoner.segments(of: source, in: period)
    let figures = try reckoner.figures(of: source, in: period, today: now.day)
    let cogs = try figures.cogs.adding(pools.share(of: figures))
    let margin = Margin.basisPoints(revenue: figures.revenue, cogs: cogs)
    if let month = reckoner.month(of: source, figures, today: now.day) {
      update.months.append(month)
    } else {
      update.monthless.append(source.number)
    }
    // Of a deleted tenant the month is still reckoned, and nothing watched any more.
    guard let plan = segments.last(where: { $0.from <= now.day })?.plan,
      source.status != .deleted
    else {
      update.figures.append(stored(figures, cogs, margin, [:], nil))
      return
    }
    let guardrails = try guardrails(of: figures, plan, &update)
    let thresholds = guardrails.mapValues(\.percent)
    update.figures.append(stored(figures, cogs, margin, thresholds, plan))
    for figure in figures.meters { observe(figure, plan, thresholds, &update) }
    observe(overage: figures.overage, plan, &update)
    observe(margin: margin, plan, &update)
  }

  private func stored(
    _ figures: Domain.TenantFigures, _ cogs: Money, _ margin: Int?, _ thresholds: [Meter: Int],
    _ plan: Plan?
  ) -> FiguresRecord {
    FiguresRecord(
      tenantID: source.tenantID,
      meters: figures.meters.map { figure in
        FiguresRecord.Meter(
          meter: figure.meter, used: figure.used, included: figure.included,
          hardLimit: figure.limit?.hard,
          softPercent: thresholds[figure.meter] ?? figure.limit?.softPercent ?? 80,
          window: figure.limit?.window ?? .month, limitReached: reached(figure))
      },
      approvals: plan?.limit(on: .approvals), marginBasisPoints: margin,
      revenue: figures.revenue.minorUnits, cogs: cogs.minorUnits,
      lastEventAt: source.lastEventAt, watermark: source.watermark)
  }

  /// The day on which the hard limit is expected to be passed.
  private func reached(_ figure: MeterFigure) -> UTCDay? {
    guard let limit = figure.limit, limit.window == .month else { return nil }
    return UsageForecast(
      of: figure.meter, usage: source.earlier + source.usage, today: now.day
    )?.dayReaching(limit.hard)
  }

  /// Tells each crossing once. A limit that was never watched counts as fired up to where use
  /// stood before by the plan's own percentage, so that an old crossing is not told as a new one.
  private func observe(
    _ figure: MeterFigure, _ plan: Plan, _ thresholds: [Meter: Int], _ update: inout FiguresUpdate
  ) {
    guard let limit = figure.limit else { return }
    let percent = thresholds[figure.meter] ?? limit.softPercent
    let key = LimitKey(tenantID: source.tenantID, limit: limit, plan: plan.id, day: now.day)
    let former = source.memory.used[figure.meter] ?? .zero
    let before = limit.level(used: former)
    var watch = source.memory.watches[key] ?? LimitWatch(level: before, fired: before)
    guard let change = watch.observe(used: figure.used, limit: limit, softPercent: percent) else {
      return
    }
    update.watches[key] = watch
    for level in change.crossed {
      let text = limit.words(crossing: level, used: figure.used, softPercent: percent)
      tell(.limit, level == .hard ? .error : .warning, text, &update)
      if level == .hard { open(.error, text, &update) }
    }
  }

  func tell(
    _ kind: TimelineKind, _ severity: Severity, _ text: String, _ update: inout FiguresUpdate
  ) {
    update.entries.append(
      TimelineEntry(
        at: now, kind: kind, severity: severity, partnerID: source.partnerID,
        tenantID: source.tenantID, text: text, actor: "worker"))
  }

  func open(_ severity: Severity, _ cause: String, _ update: inout FiguresUpdate) {
    update.incidents.append(
      IncidentRecord(
        partnerID: source.partnerID, tenantID: source.tenantID, severity: severity, cause: cause,
        openedAt: now))
  }
}
