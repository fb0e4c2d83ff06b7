/// What the plans screen shows.
package struct PlansSnapshot: Equatable, Sendable {
  /// A published version.
  package struct Version: Equatable, Sendable {
    package var id: PlanID
    package var name: String
    package var currency: String
    package var baseFee: String
    /// The first day on which it may be assigned.
    package var effective: UTCDay
    package var publishedAt: Timestamp
    package var publishedBy: String
    /// SHA-256 of its file in lower-case hexadecimal.
    package var digest: String
    /// Tenants in scope that are on it today.
    package var tenants: Int
    /// Tenants that change to it on a later day.
    package var coming: Int
    /// The next lower version, with what differs from it.
    package var previous: PlanID?
    package var changes: [PlanChange]
    /// All that it says, by path of keys.
    package var fields: [PlanField]

    package init(
      id: PlanID, name: String, currency: String, baseFee: String, effective: UTCDay,
      publishedAt: Timestamp, publishedBy: String, digest: String, tenants: Int = 0,
      coming: Int = 0, previous: PlanID? = nil, changes: [PlanChange] = [],
      fields: [PlanField] = []
    ) {
      self.id = id
      self.name = name
      self.currency = currency
      self.baseFee = baseFee
      self.effective = effective
      self.publishedAt = publishedAt
      self.publishedBy = publishedBy
      self.digest = digest
      self.tenants = tenants
      self.coming = coming
      self.previous = previous
      self.changes = changes
      self.fields = fields
    }
  }

  /// From which day on the tenant under the cursor is or was on a version.
  package struct Step: Equatable, Sendable {
    package var plan: PlanID
    package var from: UTCDay
    package var assignedAt: Timestamp
    package var assignedBy: String

    package init(plan: PlanID, from: UTCDay, assignedAt: Timestamp, assignedBy: String) {
      self.plan = plan
      self.from = from
      self.assignedAt = assignedAt
      self.assignedBy = assignedBy
    }
  }

  /// What the tenant's running month would cost on a version from a day on.
  package struct Offer: Equatable, Sendable {
    package var plan: PlanID
    package var from: UTCDay
    package var period: BillingPeriod
    package var before: Money
    package var after: Money

    package init(
      plan: PlanID, from: UTCDay, period: BillingPeriod, before: Money, after: Money
    ) {
      self.plan = plan
      self.from = from
      self.period = period
      self.before = before
      self.after = after
    }
  }

  /// By plan, the newest version first.
  package var versions: [Version]
  /// Of the tenant that was asked for, newest first.
  package var history: [Step]
  /// Of that tenant, from tomorrow on: every version that may be assigned then, its own aside.
  package var offers: [Offer]

  package init(versions: [Version], history: [Step] = [], offers: [Offer] = []) {
    self.versions = versions
    self.history = history
    self.offers = offers
  }
}
