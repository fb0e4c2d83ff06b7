/// The gross margin below which a tenant of a tier is an incident.
package struct MarginFloors: Equatable, Sendable {
  /// Basis points by plan; a plan that is not here has no floor.
  package let floors: [String: Int]

  package init(floors: [String: Int] = [:]) { self.floors = floors }

  package func floor(of plan: String) -> Int? { floors[plan] }
}
