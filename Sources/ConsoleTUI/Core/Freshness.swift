package import Domain

/// How current the figures are, and who is feeding them.
package struct Freshness: Equatable, Sendable {
  package var lastIngestAt: Timestamp?
  package var openDeadLetters: Int
  /// When each request that waits for somebody ends: it is counted until then.
  package var openDeadlines: [Timestamp]
  /// The newest entry of the timeline in scope, to know that there is something unseen.
  package var newestSequence: Int64
  /// Trouble that wants a banner: a full disk, an unreadable file, a broken check.
  package var trouble: String?
  /// What is wrong with the evidence itself: rows without a ground, a store put back.
  package var alarms: [String]
  /// The view of a tenant's own admin that the operator has now.
  package var impersonation: Impersonation?

  package init(
    lastIngestAt: Timestamp? = nil, openDeadLetters: Int = 0, openDeadlines: [Timestamp] = [],
    newestSequence: Int64 = 0, trouble: String? = nil, alarms: [String] = [],
    impersonation: Impersonation? = nil
  ) {
    self.lastIngestAt = lastIngestAt
    self.openDeadLetters = openDeadLetters
    self.openDeadlines = openDeadlines
    self.newestSequence = newestSequence
    self.trouble = trouble
    self.alarms = alarms
    self.impersonation = impersonation
  }

  package func openApprovals(at now: Timestamp) -> Int { openDeadlines.count { now < $0 } }
}
