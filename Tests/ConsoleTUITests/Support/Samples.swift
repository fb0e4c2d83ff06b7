import Domain

@testable import ConsoleTUI

/// Made-up tenants and a small store that answers the catalog's questions as the real one does.
enum Samples {
  static let now = Timestamp(rfc3339: "2026-11-22T12:03:11Z") ?? Timestamp(seconds: 0)

  static let session = Session(
    operatorName: "ana", roles: [.partnerAdmin], scope: .partner(PartnerID("northwind")),
    scopeName: "northwind")

  private static let names = [
    "contoso-retail", "blue-yonder-air", "northwind-trading", "acme-labs-emea",
    "litware-logistics", "wingtip-media", "株式会社さくら商店", "proseware-edu", "adatum-bank",
    "fabrikam-health", "müller-maschinenbau", "tailspin-toys", "evil\u{1b}]52;c;x\u{7}\u{202e}txt",
    "a-very-long-name-that-does-not-fit-into-any-column-of-the-catalog", "شركة النور",
  ]

  static func row(_ index: Int) -> CatalogRow {
    let plans = ["pro", "enterprise", "internal"]
    let usage: Int? = index % 8 == 7 ? nil : 104 - index * 7 % 104
    let status: TenantStatus =
      index % 11 == 0 ? .suspended : index % 9 == 7 ? .trial : .active
    return CatalogRow(
      id: TenantID("tn_\(1000 + index)"), partnerID: PartnerID("northwind"),
      name: index < names.count ? names[index] : "tenant-\(index)", plan: plans[index % 3],
      status: status, region: index % 2 == 0 ? "eu-west-1" : "us-east-2",
      risk: max(0, 88 - index * 7), usagePercent: usage,
      marginBasisPoints: index % 8 == 7 ? nil : index * 610 - 400,
      revenue: Money(minorUnits: Int64(101_158 + index * 3), currency: .usd),
      lastEventAt: now.advanced(bySeconds: Int64(-index * index * 7 - 2)),
      createdAt: now.advanced(bySeconds: Int64(-index) * 86_400 - 86_400 * 30), rowVersion: 1)
  }
}
