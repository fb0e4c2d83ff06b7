package import Domain

/// What the console wants done; carried out outside, answered by an `Event`.
package enum Effect: Equatable, Sendable {
  case loadCatalog(CatalogRequest, Ticket)
  case countCatalog(CatalogQuery, Ticket)
  case loadProfile(TenantID, Ticket)
  /// The last `days` days of one meter.
  case loadSeries(TenantID, Meter, days: Int, Ticket)
  case loadTimeline(TimelineRequest, TimelinePlace, Ticket)
  case loadOperations(Ticket)
  case loadApprovals(Ticket)
  case loadAudit(AuditRequest, Ticket)
  case loadEconomics(EconomicsAsk, Ticket)
  case loadExports(Ticket)
  /// The published versions, and the plans of one tenant over time.
  case loadPlans(TenantID?, Ticket)
  /// Makes an export; what becomes of it arrives as `exportTold`.
  case createExport(ExportOrder, Ticket)
  case cancelExport(Ticket)
  /// Checks the bundle of a record of the register, which lies at a path.
  case verifyExport(Int64, String, Ticket)
  /// Incidents of a tenant that can be resolved.
  case loadIncidents(TenantID, Ticket)
  /// Hashes and checks the whole audit log.
  case verifyAudit(Ticket)
  /// The proof that an entry is in the audit log.
  case loadProof(Int64, Ticket)
  /// Something privileged; with the passphrase of who signs, where a signature is needed.
  case control(ControlAct, SecretText?, Ticket)
  /// Whether the passphrase opens the operator's key.
  case unlock(OperatorID, SecretText, Ticket)
  /// The same, to go on as that operator.
  case switchOperator(OperatorID, SecretText, Ticket)
  /// Values of a field that begin with a prefix, for completion.
  case complete(Filter.TextField, prefix: String, Ticket)
  /// Tenants whose name or id match, for the palette.
  case findTenants(String, Ticket)
  /// Puts text on the terminal's clipboard (OSC 52).
  case copy(String)
  case saveViews([SavedView])
  /// Asks the policies what the one who looks may not do to a tenant as it stands.
  case judge(TenantProfile, Ticket)
  /// Somebody has asked for an action that the policy refuses.
  case recordRefusal(String, TenantID)
  case resetDemo
  case redraw
  case suspend
  case quit
}
