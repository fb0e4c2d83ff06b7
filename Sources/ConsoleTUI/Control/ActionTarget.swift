package import Domain

/// The tenant that a form is about, as it was when the form opened: an id, never a row number,
/// and the version that the reader has seen.
package struct ActionTarget: Equatable, Sendable {
  package let id: TenantID
  package let name: String
  package let rowVersion: Int64

  init(_ row: CatalogRow) {
    id = row.id
    name = row.name
    rowVersion = row.rowVersion
  }
}
