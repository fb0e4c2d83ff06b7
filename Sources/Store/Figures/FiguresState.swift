package import Domain

/// How far the catalog's figures have been reckoned.
package struct FiguresState: Equatable, Sendable {
  /// Batches up to this one are in them.
  package var watermark: Int64
  /// Tenants up to this number are reckoned.
  package var tenants: Int64
  /// The UTC day up to which base fees are counted.
  package var day: UTCDay
  /// Changes of tenants and plans up to this one are in them; what is behind it is forgotten.
  package var due: Int64

  package init(watermark: Int64, tenants: Int64, day: UTCDay, due: Int64 = 0) {
    self.watermark = watermark
    self.tenants = tenants
    self.day = day
    self.due = due
  }
}
