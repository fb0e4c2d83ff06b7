internal import GRDB

extension KeyRuns {
  /// Stored runs whose filters are not in memory.
  var unread: [KeyRun] { runs.filter { !$0.isSmall && filters[$0.id] == nil } }

  /// The filters of some runs.
  static func filters(of runs: [KeyRun], _ db: Database) throws -> [Int64: KeyFilter] {
    let reader = try KeyReader(db)
    var found: [Int64: KeyFilter] = [:]
    for run in runs { found[run.id] = try reader.filter(of: run) }
    return found
  }
}
