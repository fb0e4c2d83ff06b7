/// A value in a configuration file that cannot be used: where it stands, what it is, and what to
/// write instead.
package struct ConfigError: Error, Equatable, CustomStringConvertible {
  package var file: String
  package var line: Int
  /// The path of keys to the value: `skus[1].tiers[0].unit_price`.
  package var key: String
  package var problem: String
  package var remedy: String

  package init(file: String, line: Int, key: String, problem: String, remedy: String) {
    self.file = file
    self.line = line
    self.key = key
    self.problem = problem
    self.remedy = remedy
  }

  package var description: String {
    "\(file):\(line): \(key.isEmpty ? "" : "\(key): ")\(problem). \(remedy)"
  }
}
