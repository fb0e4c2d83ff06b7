package import Domain

/// Something that has happened; the only way in which the console learns anything.
package enum Event: Equatable, Sendable {
  case key(Key)
  /// Text that arrived as one paste; it types into fields and never confirms anything.
  case pasted(String)
  case resized(ScreenSize)
  /// Once a second at most, with the store's clock.
  case ticked(Timestamp)
  /// The store has committed, here or in another process, with what the header tells of it.
  case storeChanged(Freshness)
  case catalogLoaded(CatalogWindow, Ticket)
  case catalogCounted(CatalogCounts, Ticket)
  case profileLoaded(TenantProfile, Ticket)
  /// Why the one who looks may not do what, by the policy's word for it (`suspend_tenant`); an
  /// action that is allowed is not there.
  case judged([String: String], Ticket)
  case seriesLoaded(UsageSeries, Ticket)
  case timelineLoaded(TimelinePage, TimelinePlace, Ticket)
  case operationsLoaded(OperationsSnapshot, Ticket)
  case approvalsLoaded(ApprovalsSnapshot, Ticket)
  case auditLoaded(AuditSnapshot, Ticket)
  case economicsLoaded(EconomicsSnapshot, Ticket)
  case exportsLoaded(ExportsSnapshot, Ticket)
  case plansLoaded(PlansSnapshot, Ticket)
  /// What becomes of an export or a check that was asked for.
  case exportTold(ExportNews, Ticket)
  case incidentsLoaded([OpenIncident], Ticket)
  case auditVerified(AuditVerdict, Ticket)
  case proofLoaded(AuditProof, Ticket)
  /// The operator's passphrase was the right one.
  case unlocked(Ticket)
  /// What a form asked for is done; the text says what.
  case done(String, Ticket)
  case completed([String], Ticket)
  case tenantsFound([CatalogRow], Ticket)
  /// A read or an action failed; the text says what, why, and what to do.
  case failed(String, Ticket?)
  /// Something worth a line that goes away by itself: `copied tn_9f31`.
  case told(String)
  /// How long the last frame and the last query took, for the status line.
  case timed(Timings)
}
