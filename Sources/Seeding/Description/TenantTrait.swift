/// Why a told tenant is in the demo; a test holds each to its word against the generated figures.
package enum TenantTrait: String, CaseIterable, Sendable {
  case steady
  /// The last thirty days have at least a tenth more usage than the thirty before.
  case growing
  /// At least a tenth less.
  case shrinking
  /// Over the hard limit of a meter in the running month.
  case overLimit = "over_limit"
  /// Over the soft threshold, under the hard limit.
  case nearLimit = "near_limit"
  /// Costs more than it brings by the rating.
  case lossMaking = "loss_making"
  case suspended
  case deleted
  /// Many incidents and dead letters.
  case noisy
  /// Younger than a fortnight.
  case brandNew = "brand_new"
  case trial
}
