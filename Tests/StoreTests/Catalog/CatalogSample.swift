import Domain

@testable import Store

/// A store of random tenants of three partners, and the same rows in memory.
struct CatalogSample {
  static let now = Timestamp(seconds: 1_790_000_000)
  static let partners = ["northwind", "globex", "initech"].map {
    Partner(id: PartnerID($0), name: $0)
  }
  static let parts = [
    "acme", "Contoso", "blue yonder", "Müller", "株式会社さくら", "labs", "retail", "A", "bank",
    "acme-acme", "emea", "tail.spin", "Éclair", "north", "x9",
  ]

  let store: Store
  var tenants: [Tenant] = []
  var figures: [FiguresRecord] = []

  init(_ store: Store, count: Int, random: inout SeededGenerator) throws {
    self.store = store
    tenants = (0..<count).map { Self.tenant($0, &random) }
    figures = tenants.map { Self.figures($0.id, &random) }
    try store.importTenants(Self.partners, tenants)
    try store.write(figures: figures)
  }

  func oracle(_ scope: Scope) -> NaiveCatalog {
    let rows = zip(tenants, figures).filter { scope.contains($0.0.partnerID) }.map { pair in
      CatalogRow(
        id: pair.0.id, partnerID: pair.0.partnerID, name: pair.0.name, plan: pair.0.plan,
        status: pair.0.status, region: pair.0.region, risk: pair.0.risk,
        usagePercent: pair.1.usagePercent, marginBasisPoints: pair.1.marginBasisPoints,
        revenue: Money(minorUnits: pair.1.revenue, currency: store.install.currency),
        lastEventAt: pair.1.lastEventAt, createdAt: pair.0.createdAt,
        rowVersion: pair.0.rowVersion)
    }
    let percents = figures.map { figure in
      (
        figure.tenantID,
        Dictionary(
          uniqueKeysWithValues: figure.meters.compactMap { meter in
            meter.percent.map { (meter.meter, $0) }
          })
      )
    }
    return NaiveCatalog(
      rows: rows, percents: Dictionary(uniqueKeysWithValues: percents), now: Self.now)
  }

  private static func tenant(_ index: Int, _ random: inout SeededGenerator) -> Tenant {
    let name = (0...Int.random(in: 0...2, using: &random)).map { _ in random.pick(parts) }
      .joined(separator: random.pick(["-", " ", ""]))
    return Tenant(
      id: TenantID("\(random.pick(["tn_", "T.", "acme:"]))\(index)"),
      partnerID: random.pick(partners).id, name: name,
      region: random.pick(["eu-west-1", "eu-north-1", "us-east-1", "EU-South"]),
      status: random.pick([.trial, .active, .active, .active, .suspended, .deleted]),
      plan: random.pick(["pro", "enterprise", "internal"]),
      planFrom: UTCDay(year: 2026, month: 1, day: 1), risk: Int.random(in: 0...20, using: &random),
      createdAt: now.advanced(bySeconds: -Int64.random(in: 0...20_000_000, using: &random)))
  }

  private static func figures(_ id: TenantID, _ random: inout SeededGenerator) -> FiguresRecord {
    let meters = Meter.allCases.filter { _ in Bool.random(using: &random) }.map { meter in
      FiguresRecord.Meter(
        meter: meter, used: Quantity(micro: Int64.random(in: 0...150, using: &random)),
        hardLimit: Bool.random(using: &random) ? Quantity(micro: 100) : nil)
    }
    return FiguresRecord(
      tenantID: id, meters: meters,
      marginBasisPoints: Bool.random(using: &random)
        ? Int.random(in: -300...900, using: &random) : nil,
      revenue: Int64.random(in: 0...30, using: &random) * 100,
      lastEventAt: Bool.random(using: &random)
        ? now.advanced(bySeconds: -Int64.random(in: 0...50, using: &random)) : nil)
  }
}
