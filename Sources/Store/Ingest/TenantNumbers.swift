internal import Domain
internal import GRDB

/// The row numbers of the tenants that pieces name by position.
struct TenantNumbers {
  private var numbers: [Int64] = []
  private var names: [TenantID] = []

  /// 0 for a tenant that the store does not know.
  @inline(__always)
  subscript(position: Int32) -> Int64 { numbers[Int(position)] }

  func name(_ position: Int32) -> TenantID { names[Int(position)] }

  /// Looks up what has been added to the list; unknown ones again, since they may have been
  /// imported meanwhile.
  mutating func extend(_ tenants: [TenantID], _ db: Database) throws {
    if names.count > tenants.count || names.first != tenants.first {
      numbers = []
      names = []
    }
    let unknown = numbers.indices.filter { numbers[$0] == 0 }
    guard names.count < tenants.count || !unknown.isEmpty else { return }
    let statement = try db.cachedStatement(sql: "SELECT number FROM tenant WHERE tenant_id = ?")
    func number(_ id: TenantID) throws -> Int64 {
      try Int64.fetchOne(statement, arguments: [id.rawValue]) ?? 0
    }
    for position in unknown { numbers[position] = try number(names[position]) }
    for id in tenants[names.count...] {
      numbers.append(try number(id))
      names.append(id)
    }
  }
}
