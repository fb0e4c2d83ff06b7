package import Domain

/// A request whose row is not what was signed: nothing but its id is told of it.
package struct ChangedRequest: Error, Equatable, CustomStringConvertible {
  package var id: RequestID
  package var problem: StoreError

  package var description: String { problem.description }
}
