import Domain
import Testing

struct AuditColumnsTests {
  /// Seeded rows, of which some differ from their bodies: both ways of looking say the same.
  @Test(arguments: 0..<50 as Range<UInt64>)
  func `columns read in a row agree where each of them does`(seed: UInt64) {
    var numbers = SplitMix64(seed: seed)
    var columns = AuditColumns()
    for sequence in 0..<40 as Range<Int64> {
      let row = Self.row(sequence, &numbers)
      let agrees = columns.agree(
        with: unsafe Array(row.body.utf8).span.bytes, sequence: row.sequence, at: row.at,
        actor: row.actor, kind: row.kind, partner: row.partnerID?.rawValue,
        tenant: row.tenantID?.rawValue)
      #expect(agrees == row.agreesWithBody, "seed \(seed): \(row)")
    }
  }

  @Test func `some of the seeded rows agree and some do not`() {
    var numbers = SplitMix64(seed: 1)
    let rows = (0..<200 as Range<Int64>).map { Self.row($0, &numbers) }
    #expect(rows.count(where: \.agreesWithBody) > 50)
    #expect(rows.count { !$0.agreesWithBody } > 50)
  }

  private static func row(_ sequence: Int64, _ numbers: inout SplitMix64) -> AuditRow {
    let names = ["ana", "bo", "q\"uote\\", "é\u{202E}", "line\nbreak", ""]
    func name() -> String { names[Int(numbers.next() % 6)] }
    let moments: [Int64] = [0, 86_399_000_000, 86_400_000_000, -1, 1_770_000_000_000_001]
    let entry = AuditEntry(
      at: Timestamp(microseconds: moments[Int(numbers.next() % 5)]), actor: name(),
      kind: .refused, partnerID: numbers.next() % 2 == 0 ? nil : PartnerID(name()),
      tenantID: numbers.next() % 2 == 0 ? nil : TenantID(name()))
    var row = AuditRow(
      sequence: sequence, at: entry.at, actor: entry.actor, kind: entry.kind.rawValue,
      partnerID: entry.partnerID, tenantID: entry.tenantID,
      body: entry.body(sequence: sequence), previousHash: [], leafHash: [])
    switch numbers.next() % 10 {
    case 0: row.sequence += 1
    case 1: row.at = row.at.advanced(bySeconds: 1)
    case 2: row.actor = name()
    case 3: row.kind = "other"
    case 4: row.partnerID = PartnerID(name())
    case 5: row.tenantID = nil
    case 6: row.body = String(row.body.prefix(Int(numbers.next() % 40)))
    default: break
    }
    return row
  }
}
