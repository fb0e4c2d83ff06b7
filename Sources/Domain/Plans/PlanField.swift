/// One value of a plan under its path of keys: `skus.ingest_unit.included`.
package struct PlanField: Equatable, Sendable {
  package let name: String
  package let value: String

  package init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
