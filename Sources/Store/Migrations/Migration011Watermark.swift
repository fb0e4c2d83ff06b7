extension Migration {
  /// Schema 11: the tenants that a batch has touched are found without a look at all of them.
  static let watermark = Migration(
    version: 11,
    sql: """
      CREATE INDEX tenant_by_watermark ON tenant (watermark);
      """)
}
