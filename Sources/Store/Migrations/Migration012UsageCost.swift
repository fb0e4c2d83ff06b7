extension Migration {
  /// Schema 12: the cost of a bucket by integers alone, whatever it holds.
  ///
  /// SQLite turns a product that does not fit into a float without a word: a peak of 7,686,143,365
  /// seats was enough. Where the product of quantity and unit cost fits it is used as it is; else it
  /// is made of three parts, of 10⁻³, 10⁻⁹ and 10⁻¹⁵, each of which fits for every quantity that a
  /// bucket may have and every unit cost that `unit_cost` allows, and divided part by part.
  static let usageCost = Migration(
    version: 12,
    sql: """
      DROP VIEW tenant_usage;
      DROP VIEW usage_cost;

      CREATE VIEW usage_product AS
        SELECT tenant_id, period, metric, micro, nano, per, parts,
          abs(micro / 1000000000000) * nano
            + (abs(micro / 1000000 % 1000000) * nano + abs(micro % 1000000) * nano / 1000000)
              / 1000000 AS high,
          (abs(micro / 1000000 % 1000000) * nano + abs(micro % 1000000) * nano / 1000000)
            % 1000000 AS middle,
          abs(micro % 1000000) * nano % 1000000 AS low
        FROM usage_micro;

      CREATE VIEW usage_cost AS
        SELECT tenant_id, period, metric, micro, nano, per, parts,
          high / parts AS thousandths,
          (high % parts * 1000000 + middle) / parts
            + (per = 'month' AND ((high % parts * 1000000 + middle) % parts * 1000000 + low)
              / parts >= 500000) AS billionths,
          iif(per = 'month', 0, low) AS rest
        FROM usage_product;

      CREATE VIEW tenant_usage AS
        SELECT tenant_id, period, metric,
          rtrim(rtrim(printf('%s%d.%06d', iif(micro < 0, '-', ''), abs(micro / 1000000),
            abs(micro % 1000000)), '0'), '.') AS quantity,
          iif(micro < 0 AND thousandths + billionths + rest > 0, '-', '') || rtrim(rtrim(CASE
            WHEN micro NOT BETWEEN -9000000000000000000 / nano AND 9000000000000000000 / nano THEN
              printf('%d.%03d%06d%06d', (thousandths + billionths / 1000000) / 1000,
                (thousandths + billionths / 1000000) % 1000, billionths % 1000000, rest)
            WHEN per = 'month' THEN
              printf('%d.%09d', (abs(micro) * nano / parts + 500000) / 1000000000000000,
                (abs(micro) * nano / parts + 500000) / 1000000 % 1000000000)
            ELSE
              printf('%d.%015d', abs(micro) * nano / 1000000000000000,
                abs(micro) * nano % 1000000000000000)
            END, '0'), '.') AS cost_estimate
        FROM usage_cost;

      """)
}
