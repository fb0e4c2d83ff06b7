/// All versions of the cost model; a month is reckoned with the one that is in force on its first
/// day, so that a new version never moves a month that was reckoned with an older one.
package struct CostHistory: Equatable, Sendable {
  /// By the day on which they take effect.
  package let versions: [CostModel]

  /// One model for all months.
  package init(_ model: CostModel) { versions = [model] }

  init(sorted versions: [CostModel]) { self.versions = versions }

  /// The first version holds for the months before it too.
  package func model(for period: BillingPeriod) -> CostModel {
    versions.last { $0.effective <= period.firstDay } ?? versions[0]
  }

  /// The same history with every version changed.
  package func mapping<Failure: Error>(
    _ change: (CostModel) throws(Failure) -> CostModel
  ) throws(Failure) -> CostHistory {
    var changed: [CostModel] = []
    for model in versions { changed.append(try change(model)) }
    return CostHistory(sorted: changed)
  }
}
