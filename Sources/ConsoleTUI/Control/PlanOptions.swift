import Domain

/// The plan versions that a tenant can be put on, each with what it would change: the plan, its
/// fee, and what the running month comes to.
struct PlanOptions {
  let plans: PlansSnapshot
  /// The day that the figures are for.
  let from: UTCDay
  let symbols: Symbols

  var options: [Form.Option] {
    plans.versions.map { Form.Option($0.id.description, facts: facts(of: $0)) }
  }

  private var current: PlansSnapshot.Version? {
    let id = plans.history.first { $0.from <= from }?.plan
    return plans.versions.first { $0.id == id }
  }

  private func facts(of version: PlansSnapshot.Version) -> [Form.Fact] {
    [
      .change("plan", before: current?.id.description ?? "none", after: version.id.description),
      .change(
        "base fee", before: current.map { fee(of: $0) } ?? symbols.dash,
        after: "\(fee(of: version)) \(version.currency) a month"),
      month(of: version),
    ]
  }

  private func fee(of version: PlansSnapshot.Version) -> String {
    Figures.amount(version.baseFee, symbols: symbols)
  }

  private func month(of version: PlansSnapshot.Version) -> Form.Fact {
    if let offer = plans.offers.first(where: { $0.plan == version.id }) {
      return .change(
        offer.period.description, before: Figures.money(offer.before, symbols: symbols),
        after: "\(Figures.money(offer.after, symbols: symbols)) \(offer.after.currency.code) "
          + "so far, if from \(offer.from)")
    }
    let month = from.month.description
    if version.id == current?.id { return .told(month, "as it is: this plan is in force") }
    return version.effective > from
      ? .told(month, "as it is: assigned from \(version.effective) on at the earliest")
      : .told(month, "not known: its prices are in \(version.currency)")
  }
}
