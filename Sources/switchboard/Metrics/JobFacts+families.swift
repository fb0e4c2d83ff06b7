import Domain
import Store

extension JobFacts {
  var families: [MetricFamily] { feed + checkFamilies + backfillFamilies }

  private var feed: [MetricFamily] {
    [
      MetricFamily(
        "switchboard_store_newest_event_timestamp_seconds", .gauge,
        "The time of the newest event that was admitted, in seconds since 1970; 0 before any.",
        newestEventAt?.seconds ?? 0),
      MetricFamily(
        "switchboard_store_billing_periods", .gauge, "Billing periods that have had usage.",
        by: "state", ["open": periods["open"] ?? 0, "closed": periods["closed"] ?? 0]),
    ]
  }

  private var checkFamilies: [MetricFamily] {
    let percent = DecimalText.trimmed(mismatchMicroPercent, fractionDigits: 6)
    return [
      MetricFamily(
        "switchboard_validation_timestamp_seconds", .gauge,
        "When buckets were recomputed last, in seconds since 1970; 0 before the first time.",
        checkedAt?.seconds ?? 0),
      MetricFamily(
        "switchboard_validation_buckets", .gauge, "Buckets that were recomputed then, by result.",
        by: "result",
        [
          "equal": checkedBuckets - differing - unsourced, "differing": differing,
          "unproven": unsourced,
        ]),
      MetricFamily(
        "switchboard_validation_mismatch_percent", .gauge,
        "Percent of them that differed from their files; alert above 0.",
        [MetricFamily.Sample(value: percent)]),
    ]
  }

  private var backfillFamilies: [MetricFamily] {
    let states = Backfill.State.allCases.map { ($0.rawValue, backfills[$0] ?? 0) }
    return [
      MetricFamily(
        "switchboard_backfills", .gauge, "Backfills by what became of them.", by: "state",
        Dictionary(uniqueKeysWithValues: states)),
      MetricFamily(
        "switchboard_backfill_duration_seconds", .gauge,
        "How long the backfill took that was put in place last.",
        [
          MetricFamily.Sample(
            value: DecimalText.trimmed(backfillMicroseconds, fractionDigits: 6))
        ]),
    ]
  }
}
