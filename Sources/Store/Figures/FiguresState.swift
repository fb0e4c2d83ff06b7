package import Domain

/// How far the catalog's figures have been reckoned.
package struct FiguresState: Equatable, Sendable {
  /// Batches up to this one are in them.
  package var watermark: Int64
  /// Tenants up to this number are reckoned.
  package var tenants: Int64
  /// The UTC day up to which base fees are counted.
  package var day: UTCDay

  package init(watermark: Int64, tenants: Int64, day: UTCDay) {
    self.watermark = watermark
    self.tenants = tenants
    self.day = day
  }
}
