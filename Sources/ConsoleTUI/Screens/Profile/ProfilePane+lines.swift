import Domain

/// The lines of the profile that are words and figures; the meters are in `ProfilePane+metrics`.
extension ProfilePane {
  static func status(_ profile: TenantProfile, _ symbols: Symbols) -> (String, Role) {
    switch profile.row.status {
    case .active: ("\(symbols.dot) active", .good)
    case .trial: ("\(symbols.bullet) trial", .notice)
    case .suspended: ("\(symbols.pause) suspended", .warning)
    case .deleted: ("\(symbols.cross) deleted", .error)
    }
  }

  static func risk(_ profile: TenantProfile, _ symbols: Symbols) -> (String, Role) {
    switch profile.row.risk {
    case 70...: ("\(symbols.warning) \(profile.row.risk)", .error)
    case 40..<70: ("\(symbols.bullet) \(profile.row.risk)", .warning)
    default: ("\(profile.row.risk)", .text)
    }
  }

  static func plan(_ profile: TenantProfile, now: Timestamp) -> [(String, Role)] {
    let version = profile.planVersion.map { " @\($0)" } ?? ""
    return [
      ("\(profile.row.plan)\(version)", .value),
      (" since \(Figures.day(profile.planFrom, now: now))", .dim),
    ]
  }

  static func month(_ profile: TenantProfile, _ symbols: Symbols) -> StyledLine {
    var line = StyledLine(gap: 2)
    let revenue = Figures.money(profile.row.revenue, symbols: symbols)
    line.add(margin(profile, symbols))
    line.add(("revenue ", .dim), (revenue, .value))
    let cogs = profile.cogs.map { Figures.money($0, symbols: symbols) } ?? symbols.dash
    line.add(rank: 1, ("COGS ", .dim), (cogs, .value))
    line.add(rank: 2, (profile.row.revenue.currency.code, .dim))
    return line
  }

  static func margin(_ profile: TenantProfile, _ symbols: Symbols) -> (String, Role) {
    guard let points = profile.row.marginBasisPoints else {
      return ("margin \(symbols.dash)", .dim)
    }
    let percent = "margin \(Figures.margin(basisPoints: points, symbols: symbols))"
    if points < 0 { return ("\(symbols.warning) \(percent)", .error) }
    return (percent, points < 2_000 ? .warning : .good)
  }

  /// What is decided about a tenant is not for its own admin.
  func health(_ profile: TenantProfile, _ symbols: Symbols) -> StyledLine {
    var line = StyledLine(gap: 2)
    let count = profile.openIncidents
    let incidents = count == 1 ? "1 incident open" : "\(count) incidents open"
    line.add((count == 0 ? "no incident open" : incidents, count == 0 ? .good : .warning))
    let resolve = profile.meanTimeToResolve.map { Figures.duration(seconds: $0) }
    line.add(rank: 1, ("MTTR ", .dim), (resolve ?? symbols.dash, .text))
    if isTenantsView { return line }
    let limit = profile.approvalsLimit.map { " of \($0)" } ?? ""
    let isFull = profile.approvalsLimit.map { profile.approvalsToday >= $0 } ?? false
    line.add(
      rank: 2, ("approvals ", .dim),
      ("\(profile.approvalsToday)\(limit)", isFull ? .warning : .text))
    if profile.pendingRequests > 0 {
      line.add(("\(symbols.diamond) \(profile.pendingRequests) pending", .notice))
    }
    return line
  }
}
