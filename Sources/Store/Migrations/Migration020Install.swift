extension Migration {
  /// Schema 20: who a store is never changes; its epoch rises when it is put back.
  ///
  /// Whoever owns the file can drop the triggers, which the comparison of schemas tells. What the row
  /// says is held against signed records besides (`Store.installFindings`).
  static let install = Migration(
    version: 20,
    sql: """
      CREATE TRIGGER install_stays BEFORE UPDATE ON install
        WHEN new.epoch <= old.epoch OR new.id IS NOT old.id
          OR new.install_id IS NOT old.install_id OR new.currency IS NOT old.currency
          OR new.has_test_clock IS NOT old.has_test_clock OR new.is_demo IS NOT old.is_demo
          OR new.hash_key IS NOT old.hash_key OR new.created_at IS NOT old.created_at BEGIN
        SELECT raise(ABORT, 'who a store is never changes');
      END;
      CREATE TRIGGER install_is_kept BEFORE DELETE ON install BEGIN
        SELECT raise(ABORT, 'who a store is never changes');
      END;
      CREATE TRIGGER install_is_one BEFORE INSERT ON install
        WHEN EXISTS (SELECT 1 FROM install) BEGIN
        SELECT raise(ABORT, 'who a store is never changes');
      END;

      """)
}
