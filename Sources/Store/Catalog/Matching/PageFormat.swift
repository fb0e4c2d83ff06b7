import Domain

/// A page's bytes, little-endian: the number of words in its dictionary (plans and regions), each
/// with a two-byte length; then one entry a tenant, a header and folded name and id.
enum PageFormat {
  /// Tenants whose numbers share all but the last 12 bits stand in one page of their partner.
  static let shift: Int64 = 12
  static let headerSize = 16

  enum Offset {
    static let number = 0
    static let mask = 4
    static let status = 8
    static let idLength = 9
    static let plan = 10
    static let region = 12
    static let nameLength = 14
  }

  static func code(of status: TenantStatus) -> UInt8 {
    UInt8(TenantStatus.allCases.firstIndex(of: status) ?? 0)
  }
}
