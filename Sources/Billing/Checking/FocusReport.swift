package import Domain

/// What a check of a FOCUS file came to.
package struct FocusReport: Equatable, Sendable {
  package let version: FocusVersion
  package let rows: Int64
  package let invoices: Int64
  /// Σ BilledCost as decimal text.
  package let billed: String
  /// The first findings, in the order of the file.
  package let findings: [FocusFinding]
  /// How many there are in all.
  package let findingCount: Int
  /// Σ BilledCost of each invoice in the order of the file, in minor units.
  let invoiceSums: [Int64]

  package var isClean: Bool { findingCount == 0 }
}
