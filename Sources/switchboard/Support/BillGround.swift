import Domain
import DualControl
import Store

/// Whether what bills follow from rests on records that were signed, in a store whose log and schema
/// nobody has edited.
struct BillGround: Sendable {
  private let control: ControlledStore
  private let tenants: ScopedStore
  private let rollback: [String]
  private let seesAll: Bool

  init(place: Workplace) throws {
    control = try place.control()
    tenants = place.tenants
    rollback = place.rollback
    seesAll = place.person.scope == .all
  }

  /// In words; what is wrong with the store as a whole is told in full to operators of all partners
  /// only, since it may name another partner's tenant.
  func problems(of selection: ExportScope) throws -> [String] {
    let store = control.store
    let whole =
      try rollback + AuditTail(store).findings() + store.schemaProblems()
      + control.recordProblems().problems + store.unattestedPeople()
    let told = seesAll || whole.isEmpty ? whole : ["the store's records do not verify"]
    return try told + tenants.unattested(in: selection)
  }
}
