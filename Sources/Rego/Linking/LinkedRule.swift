/// All definitions of one name, with names resolved.
struct LinkedRule: Equatable, Sendable {
  /// `switchboard.authz.allow`.
  let path: String
  let isSet: Bool
  /// What it is where no definition holds; `nil` where it is then undefined.
  var fallback: RegoValue?
  /// Each definition is a chain of clauses, of which the first that holds counts.
  var definitions: [[Clause]]
  let file: String
  let line: Int

  /// Names that begin with `test_` are tests, and only they may replace the input.
  var isTest: Bool { path.split(separator: ".").last?.hasPrefix("test_") == true }
}
