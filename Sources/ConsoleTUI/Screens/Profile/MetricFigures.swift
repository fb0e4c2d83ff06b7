import Domain

/// One meter of a profile as texts, so that columns can be measured before they are drawn.
struct MetricFigures {
  /// How near the limit is; each case has a mark besides its colour.
  enum Level: Equatable {
    case calm
    /// Past the soft threshold.
    case soft
    /// Expected to pass the limit within the month.
    case forecast
    /// Past the limit.
    case over
  }

  let label: String
  let used: String
  /// `of 5 M`, or empty where the plan has no limit.
  let limit: String
  let basisPoints: Int?
  let level: Level
  /// `▲ 23 Nov`, `▲ +2 over`, `• 82 %`; empty if calm.
  let alert: String
  /// Without the running day: what it has so far would look like a fall.
  let recent: [Int64]

  init(_ usage: MetricUsage, now: Timestamp, symbols: Symbols) {
    let whole = usage.hardLimit ?? usage.included
    label = usage.meter.shortName
    used = Figures.short(usage.used)
    let unit = usage.meter == .storageGBMonth ? " GB" : ""
    limit = whole.map { "of \(Figures.short($0))\(unit)" } ?? unit
    basisPoints = whole.flatMap { Figures.basisPoints(usage.used.micro, of: $0.micro) }
    recent = usage.recent.dropLast().map(\.micro)
    let level = Self.level(usage, basisPoints)
    self.level = level
    alert = Self.alert(level, usage, whole, basisPoints, now, symbols)
  }

  /// Without a hard limit more than what is included is billed, not refused: no alarm.
  private static func level(_ usage: MetricUsage, _ basisPoints: Int?) -> Level {
    guard let hard = usage.hardLimit else { return .calm }
    if usage.used > hard { return .over }
    if usage.limitReached != nil { return .forecast }
    return (basisPoints ?? 0) >= usage.softPercent * 100 ? .soft : .calm
  }

  private static func alert(
    _ level: Level, _ usage: MetricUsage, _ whole: Quantity?, _ basisPoints: Int?,
    _ now: Timestamp, _ symbols: Symbols
  ) -> String {
    switch level {
    case .calm: return ""
    case .soft: return "\(symbols.bullet) \((basisPoints ?? 0) / 100) %"
    case .forecast:
      let day = usage.limitReached.map { Figures.day($0, now: now) } ?? ""
      return "\(symbols.warning) \(day)"
    case .over:
      let (above, overflow) = usage.used.micro.subtractingReportingOverflow(whole?.micro ?? 0)
      return "\(symbols.warning) +\(Figures.short(Quantity(micro: overflow ? .max : above)))"
    }
  }

  var role: Role {
    switch level {
    case .calm: .bar
    case .soft, .forecast: .soft
    case .over: .hard
    }
  }

  var alertRole: Role {
    switch level {
    case .calm: .dim
    case .soft: .notice
    case .forecast: .warning
    case .over: .error
    }
  }

  /// The alert in words, for wide panes.
  var longAlert: String {
    switch level {
    case .calm: ""
    case .soft: "\(alert), past soft"
    case .forecast: "\(alert.prefix(2))limit on \(alert.dropFirst(2))"
    case .over: "\(alert) over"
    }
  }

  /// The alert as a sentence, for where there is no room beside the bar.
  func sentence(symbols: Symbols) -> String? {
    switch level {
    case .calm, .soft: nil
    case .forecast: "\(symbols.warning) \(label): limit on \(alert.dropFirst(2))"
    case .over: "\(symbols.warning) \(label): \(alert.dropFirst(2)) over the limit"
    }
  }
}
