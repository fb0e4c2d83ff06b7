import Domain

extension EconomicsReport {
  /// The running month as metrics; Docs/metrics.md lists them. Money is exact decimal text.
  var families: [MetricFamily] {
    let currency = costs.currency.code
    func money(
      _ name: String, _ help: String, _ value: (MonthSum) -> Money?
    ) -> MetricFamily {
      MetricFamily(
        name, .gauge, help,
        rows.compactMap { row in
          value(row.sum).map { amount in
            MetricFamily.Sample(
              labels: Self.labels(("tier", row.key), ("currency", currency)),
              value: amount.description)
          }
        })
    }
    return [
      money(
        "switchboard_economics_revenue", "Revenue proxy of the running month so far.",
        { $0.revenue }),
      money(
        "switchboard_economics_cogs", "Cost of goods sold of the running month so far.",
        { $0.cogs }),
      money(
        "switchboard_economics_cogs_per_user", "COGS by billed seat; absent without seats.",
        { $0.cogsPerUser }),
      MetricFamily(
        "switchboard_economics_margin_percent", .gauge,
        "Gross margin of the running month so far; absent without revenue.",
        rows.compactMap { row in
          Self.margin(row.sum.marginBasisPoints, ("tier", row.key))
        }),
      MetricFamily(
        "switchboard_economics_tenants", .gauge, "Tenants of the running month.",
        rows.map { row in
          MetricFamily.Sample(
            labels: Self.labels(("tier", row.key)), value: String(row.sum.tenants))
        }),
      MetricFamily(
        "switchboard_economics_pool_cost", .gauge,
        "Cost of each pool in the running month so far, shared by all tenants.",
        zip(costs.pools, total.pools).map { pool, cost in
          MetricFamily.Sample(
            labels: Self.labels(("pool", pool.name), ("currency", currency)),
            value: cost.description)
        }),
      MetricFamily(
        "switchboard_economics_tenant_margin_percent", .gauge,
        "Gross margin of the tenants at either end of the ranking, five each.",
        standings("top", top) + standings("bottom", bottom)),
    ]
  }

  private func standings(_ end: String, _ list: [Standing]) -> [MetricFamily.Sample] {
    list.enumerated().compactMap { index, one in
      Self.margin(
        one.margin.marginBasisPoints, ("end", end), ("rank", String(index + 1)),
        ("tenant", one.margin.month.tenantID.rawValue))
    }
  }

  private static func margin(
    _ basisPoints: Int?, _ labels: (String, String)...
  ) -> MetricFamily.Sample? {
    basisPoints.map { points in
      MetricFamily.Sample(
        labels: self.labels(labels), value: DecimalText.padded(Int64(points), fractionDigits: 2))
    }
  }

  /// Names of plans, pools and tenants have no characters that would need an escape.
  private static func labels(_ pairs: (String, String)...) -> String { labels(pairs) }

  private static func labels(_ pairs: [(String, String)]) -> String {
    "{" + pairs.map { "\($0)=\"\($1)\"" }.joined(separator: ",") + "}"
  }
}
