import Domain
import Store

/// One tenant's running month, reckoned anew.
struct Reckoning {
  let source: FigureSource
  let reckoner: MonthReckoner
  let now: Timestamp

  func add(to update: inout FiguresUpdate, pools: PoolTotals) throws {
    let period = now.day.month
    let segments = reckoner.segments(of: source, in: period)
    let figures = try reckoner.figures(of: source, in: period, today: now.day)
    let cogs = try figures.cogs.adding(pools.share(of: figures))
    update.figures.append(stored(figures, cogs))
    if let month = reckoner.month(of: source, figures, today: now.day) {
      update.months.append(month)
    } else {
      update.monthless.append(source.number)
    }
    guard let plan = segments.last(where: { $0.from <= now.day })?.plan else { return }
    for figure in figures.meters { observe(figure, plan, &update) }
  }

  private func stored(_ figures: Domain.TenantFigures, _ cogs: Money) -> FiguresRecord {
    FiguresRecord(
      tenantID: source.tenantID,
      meters: figures.meters.map { figure in
        FiguresRecord.Meter(
          meter: figure.meter, used: figure.used, included: figure.included,
          hardLimit: figure.limit?.hard, softPercent: figure.limit?.softPercent ?? 80,
          limitReached: reached(figure))
      },
      marginBasisPoints: Margin.basisPoints(revenue: figures.revenue, cogs: cogs),
      revenue: figures.revenue.minorUnits, cogs: cogs.minorUnits,
      lastEventAt: source.lastEventAt, watermark: source.watermark)
  }

  /// The day on which the hard limit is expected to be passed.
  private func reached(_ figure: MeterFigure) -> UTCDay? {
    guard let limit = figure.limit, limit.window == .month else { return nil }
    var days: [UTCDay: Int64] = [:]
    for usage in source.usage where usage.meter == figure.meter {
      days[usage.day, default: 0] += usage.micro
    }
    let first = now.day.month.firstDay
    let elapsed = Int(now.day.daysSince1970 - first.daysSince1970)
    let history = (0..<elapsed).map { days[first.advanced(by: $0)] ?? 0 }
    return UsageForecast(
      of: figure.meter, history: history, today: now.day, todaySoFar: days[now.day] ?? 0,
      in: now.day.month
    )?.dayReaching(limit.hard)
  }

  /// Tells each crossing once. A limit that was never watched counts as fired up to where use
  /// stood before, so that an old crossing is not told as a new one.
  private func observe(_ figure: MeterFigure, _ plan: Plan, _ update: inout FiguresUpdate) {
    guard let limit = figure.limit else { return }
    let key = LimitKey(tenantID: source.tenantID, limit: limit, plan: plan.id, day: now.day)
    let before = limit.level(used: source.formerly[figure.meter] ?? .zero)
    var watch = source.watches[key] ?? LimitWatch(level: before, fired: before)
    guard let change = watch.observe(used: figure.used, limit: limit) else { return }
    update.watches[key] = watch
    for level in change.crossed {
      let text = limit.words(crossing: level, used: figure.used)
      update.entries.append(
        TimelineEntry(
          at: now, kind: .limit, severity: level == .hard ? .error : .warning,
          partnerID: source.partnerID, tenantID: source.tenantID, text: text, actor: "worker"))
      if level == .hard {
        update.incidents.append(
          IncidentRecord(
            partnerID: source.partnerID, tenantID: source.tenantID, severity: .error,
            cause: text, openedAt: now))
      }
    }
  }
}
