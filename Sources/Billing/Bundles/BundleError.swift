/// Why a bundle is not what it says it is.
package struct BundleError: Error, Equatable, CustomStringConvertible {
  /// The file concerned.
  package let file: String
  package let problem: String

  package init(_ file: String, _ problem: String) {
    self.file = file
    self.problem = problem
  }

  package var description: String { "\(file): \(problem)" }
}
