internal import Domain
internal import GRDB

extension Store {
  /// Reads the audit log in its order, in one snapshot and without an object for each entry.
  /// `visit` gets the sequence, the body, the two hashes as stored, and whether the columns say what
  /// the body says; the bytes are there during the call only.
  package func scanAudit(
    _ sequences: Range<Int64> = .min ..< .max,
    _ visit: (
      _ sequence: Int64, _ body: borrowing RawSpan, _ previous: borrowing RawSpan,
      _ leaf: borrowing RawSpan, _ agrees: Bool
    ) throws -> Void
  ) throws {
    try read { db in
      let statement = try RawStatement(
        db,
        """
        SELECT seq, ts, actor, kind, partner_id, tenant_id, body, prev_hash, leaf_hash
        FROM audit WHERE seq >= ?1 AND seq < ?2 ORDER BY seq
        """)
      statement.bind(1, sequences.lowerBound)
      statement.bind(2, sequences.upperBound)
      var columns = AuditColumns()
      while try statement.step() {
        let sequence = statement.integer(0)
        let at = Timestamp(microseconds: statement.integer(1))
        let (actor, kind) = (statement.text(2), statement.text(3))
        let (partner, tenant) = (statement.textIfAny(4), statement.textIfAny(5))
        try statement.withBytes(6) { body in
          let agrees = columns.agree(
            with: body, sequence: sequence, at: at, actor: actor, kind: kind, partner: partner,
            tenant: tenant)
          try statement.withBytes(7) { previous in
            try statement.withBytes(8) { leaf in
              try visit(sequence, body, previous, leaf, agrees)
            }
          }
        }
      }
    }
  }
}
