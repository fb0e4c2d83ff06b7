import Domain

@testable import Seeding

/// The shipped description of the demo, and the plot that follows from it.
enum SeedFiles {
  static let asOf = Timestamp(rfc3339: "2026-11-22T12:00:00Z") ?? Timestamp(seconds: 0)

  static func described() throws -> SeedDescription {
    try SeedReader.read(PackageFolder.yaml("Seeds"))
  }

  static func plot(
    seed: UInt64 = 42, tenants: Int = 0, days: Int = 180, asOf: Timestamp = asOf
  ) throws -> SeedPlot {
    SeedPlot(
      description: try described(), plans: try ShippedPlans.plans(),
      options: SeedOptions(seed: seed, asOf: asOf, days: days, tenants: tenants))
  }
}
