import Domain

extension ProfilePane {
  /// What a pane of `height` rows shows, from top to bottom: state, meters, money and health.
  /// The blocks are parted by blank lines where there is room; the head shrinks to one line
  /// where there is little.
  func rows(
    _ profile: TenantProfile, _ metrics: [MetricFigures], height: Int, _ now: Timestamp,
    _ symbols: Symbols
  ) -> [Row] {
    let month = isTenantsView ? [] : [Row.line("month", Self.month(profile, symbols))]
    let full = Self.head(profile, now, symbols, hasRisk: !isTenantsView)
    let isTight = height < full.count + metrics.count + month.count + 2
    let guardrail = isTight ? nil : guardrail(profile, symbols)
    let tail =
      month + (guardrail.map { [.line("guard", $0)] } ?? [])
      + [.line("health", health(profile, symbols))]
    let fixed = metrics.count + tail.count
    guard height >= fixed + full.count else {
      return [.line("status", summary(profile, now, symbols))]
        + metrics.map(Row.metric) + tail
    }
    let extended = full + Self.origin(profile, now)
    let head = height >= fixed + extended.count + 2 ? extended : full
    let spare = height - fixed - head.count
    let isAiry = spare >= metrics.count + 3
    var rows = head
    if spare > 1 { rows.append(.blank) }
    for (index, metric) in metrics.enumerated() {
      if isAiry, index > 0 { rows.append(.blank) }
      rows.append(.metric(metric))
    }
    if spare > 0 { rows.append(.blank) }
    return rows + tail
  }

  private static func head(
    _ profile: TenantProfile, _ now: Timestamp, _ symbols: Symbols, hasRisk: Bool
  ) -> [Row] {
    var status = StyledLine(gap: 3)
    status.add(Self.status(profile, symbols))
    status.add(rank: 1, (profile.row.region, .text))
    var risk = StyledLine(gap: 2)
    risk.add(Self.risk(profile, symbols))
    risk.add((profile.riskReason, .text))
    var plan = StyledLine(gap: 3)
    plan.add(Self.plan(profile, now: now))
    return [.line("status", status)] + (hasRisk ? [.line("risk", risk)] : [])
      + [.line("plan", plan)]
  }

  /// Where the tenant comes from; shown only in tall panes.
  private static func origin(_ profile: TenantProfile, _ now: Timestamp) -> [Row] {
    var line = StyledLine(gap: 3)
    line.add((profile.partnerName, .text))
    line.add(rank: 1, ("id ", .dim), (profile.row.id.rawValue, .text))
    line.add(
      rank: 2, ("customer since ", .dim), (Figures.day(profile.row.createdAt.day, now: now), .text))
    return [.line("partner", line)]
  }

  /// The head in one line.
  func summary(
    _ profile: TenantProfile, _ now: Timestamp, _ symbols: Symbols
  ) -> StyledLine {
    var line = StyledLine(gap: 3)
    line.add(Self.status(profile, symbols))
    if !isTenantsView { line.add(rank: 1, ("risk ", .dim), Self.risk(profile, symbols)) }
    line.add(Array(Self.plan(profile, now: now).prefix(1)), rank: 2)
    line.add(rank: 3, (profile.row.region, .text))
    if !isTenantsView { line.add(rank: 4, (profile.riskReason, .dim)) }
    return line
  }
}
