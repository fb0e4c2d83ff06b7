import Domain

extension ProfilePane {
  /// Where the limit that is nearest warns, whether that is pinned or moves, and why it is there;
  /// `nil` where the plan limits nothing. Why is not for the tenant's own admin.
  func guardrail(_ profile: TenantProfile, _ symbols: Symbols) -> StyledLine? {
    guard let metric = Self.nearest(profile.metrics) else { return nil }
    let state = profile.guardrails.first { $0.meter == metric.meter }?.state
    var line = StyledLine(gap: 2)
    line.add(
      (metric.meter.shortName, .text), (" warns at ", .dim),
      ("\(state?.percent ?? metric.softPercent) %", .value))
    guard !isTenantsView else { return line }
    if let pin = state?.pin {
      line.add(("pinned by \(pin.by)", .notice))
      line.add((pin.reason, .text))
    } else {
      line.add(("moves", .dim))
      line.add((state?.reason ?? "as the plan says, not evaluated yet", .text))
    }
    return line
  }

  /// The limit of which most is used.
  private static func nearest(_ metrics: [MetricUsage]) -> MetricUsage? {
    let limited = metrics.compactMap { metric in
      metric.hardLimit
        .flatMap { Figures.basisPoints(metric.used.micro, of: $0.micro) }
        .map { (points: $0, metric: metric) }
    }
    return limited.max { $0.points < $1.points }?.metric
  }
}
