package import Domain
package import Store

extension TenantHistory {
  /// Everything that the store keeps of it; `cogs` includes its share of the pools.
  package func record(_ figures: TenantFigures, cogs: Money) -> SeedRecord {
    let crossings = limitCrossings()
    let incidents = incidents(crossings: crossings)
    let margin = Margin.basisPoints(revenue: figures.revenue, cogs: cogs)
    let risk = risk(figures, margin: margin, incidents: incidents)
    return SeedRecord(
      tenant: tenant(risk), figures: stored(figures, margin: margin, cogs: cogs),
      assignments: assignments.map { assignment in
        PlanAssignment(
          tenantID: seed.id, from: assignment.from, plan: assignment.plan.id.plan,
          version: assignment.plan.id.version, assignedAt: assignment.at,
          assignedBy: assignment.by)
      },
      incidents: incidents.map { incident in
        IncidentRecord(
          partnerID: seed.partnerID, tenantID: seed.id, severity: incident.severity,
          cause: incident.cause, openedAt: incident.openedAt, resolvedAt: incident.resolvedAt)
      },
      notes: seed.notes.map { note in
        SeedRecord.Note(at: note.age.before(asOf), actor: note.by, text: note.text)
      },
      timeline: timeline(crossings: crossings, incidents: incidents), buckets: buckets())
  }

  private func tenant(_ risk: RiskAssessment) -> Tenant {
    let current = assignments.last
    return Tenant(
      id: seed.id, partnerID: seed.partnerID, name: seed.name, region: seed.region,
      status: seed.status, plan: current?.plan.id.plan ?? seed.plans.last?.plan ?? "",
      planFrom: current?.from ?? createdAt.day, risk: risk.score, riskReason: risk.reason,
      createdAt: createdAt)
  }

  private func risk(
    _ figures: TenantFigures, margin: Int?, incidents: [SeededIncident]
  ) -> RiskAssessment {
    let open = incidents.filter { $0.resolvedAt == nil }
    let nearest = figures.meters.max { $0.percentOfLimit ?? -1 < $1.percentOfLimit ?? -1 }
    return RiskAssessment(
      RiskSignals(
        status: seed.status, usagePercent: figures.usagePercent, nearestMeter: nearest?.meter,
        marginBasisPoints: margin, weeklyChange: seed.usageEnds == nil ? weeklyChange : nil,
        openIncidents: open.count, worstIncident: open.map(\.severity).max()))
  }

  private func stored(
    _ figures: TenantFigures, margin: Int?, cogs: Money
  ) -> FiguresRecord {
    let metered = Set(curves.map(\.meter))
    let reached = seed.usageEnds == nil ? reachedDays(figures) : [:]
    return FiguresRecord(
      tenantID: seed.id,
      meters: figures.meters.filter { metered.contains($0.meter) || isTold }.map { figure in
        FiguresRecord.Meter(
          meter: figure.meter, used: figure.used, included: figure.included,
          hardLimit: figure.limit?.hard, softPercent: figure.limit?.softPercent ?? 80,
          limitReached: reached[figure.meter])
      },
      approvals: assignments.last?.plan.limit(on: .approvals), marginBasisPoints: margin,
      revenue: figures.revenue.minorUnits, cogs: cogs.minorUnits,
      lastEventAt: lastEventAt)
  }

  /// The days on which limits of the month are expected to be passed.
  private func reachedDays(_ figures: TenantFigures) -> [Meter: UTCDay] {
    let today = asOf.day
    var found: [Meter: UTCDay] = [:]
    for figure in figures.meters {
      guard let limit = figure.limit, limit.window == .month, (figure.percentOfLimit ?? 0) > 20,
        let curve = curves.first(where: { $0.meter == figure.meter })
      else { continue }
      let known = min(28, Int(today.daysSince1970 - days.lowerBound.daysSince1970))
      let history = (0..<known).reversed().map { back in
        curve.bucketMicro(curve.amount(on: today.advanced(by: -1 - back)))
      }
      let forecast = UsageForecast(
        of: figure.meter, history: history, today: today,
        todaySoFar: curve.bucketMicro(curve.amount(on: today)), in: today.month)
      found[figure.meter] = forecast?.dayReaching(limit.hard)
    }
    return found
  }
}
