/// How far seeding has come, for a line on the terminal.
package struct SeedProgress: Equatable, Sendable, CustomStringConvertible {
  package enum Stage: String, Sendable {
    case reckoning, writing, packing
  }

  package var stage: Stage
  package var tenants: Int
  package var total: Int
  /// Rows of usage written so far.
  package var buckets: Int

  package var description: String {
    switch stage {
    case .reckoning: "reckoning \(tenants) of \(total) tenants"
    case .writing: "writing \(tenants) of \(total) tenants, \(buckets) buckets"
    case .packing: "packing \(total) tenants"
    }
  }
}
