/// A range of days that is rebuilt from its files beside the live rows.
package struct Backfill: Equatable, Sendable {
  package enum State: String, CaseIterable, Sendable {
    /// Its files are read; the live rows are as they were.
    case rebuilding
    /// Waits for the worker, which puts it in place between two batches.
    case ready
    case applied
    /// A dry run, or there was nothing to change.
    case dropped
    case cancelled
    /// What it would have done needs an approval that it did not have.
    case refused
    case failed
    /// Another backfill was applied after its files were read.
    case outdated
  }

  package var id: Int64
  package var days: Range<UTCDay>
  /// `nil` is all tenants.
  package var tenant: TenantID?
  /// Further files to take in.
  package var paths: [String]
  package var state: State
  package var askedBy: String
  package var startedAt: Timestamp
  package var endedAt: Timestamp?
  package var bytesRead: Int64 = 0
  package var bytesTotal: Int64 = 0
  package var buckets: Int64 = 0
  package var differing: Int64 = 0
  /// The approved request under which events that are too late are let in.
  package var permit: String?
  /// Why it was refused or has failed, and what to do next; empty otherwise.
  package var reason = ""
  /// The batch that put it in place.
  package var batch: Int64?

  package init(
    id: Int64, days: Range<UTCDay>, tenant: TenantID?, paths: [String], state: State,
    askedBy: String, startedAt: Timestamp, endedAt: Timestamp? = nil
  ) {
    self.id = id
    self.days = days
    self.tenant = tenant
    self.paths = paths
    self.state = state
    self.askedBy = askedBy
    self.startedAt = startedAt
    self.endedAt = endedAt
  }
}
