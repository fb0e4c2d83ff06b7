/// Holds the columns of one entry after another against their bodies; what stays the same from one
/// to the next is written once, so that millions are read without an object for each.
package struct AuditColumns {
  private var day = Int64.min
  /// `2026-11-22T`
  private var date: [UInt8] = []
  private var names: [String?] = []
  /// From the actor to the detail, as bodies have it.
  private var quotedNames: [UInt8] = []
  private var beginning: [UInt8] = []

  package init() {}

  /// Whether the body begins with what the columns say.
  package mutating func agree(
    with body: borrowing RawSpan, sequence: Int64, at: Timestamp, actor: String, kind: String,
    partner: String?, tenant: String?
  ) -> Bool {
    beginning.removeAll(keepingCapacity: true)
    beginning += "{\"seq\":".utf8
    append(UInt64(max(0, sequence)), digits: 1)
    beginning += ",\"ts\":\"".utf8
    append(at)
    beginning += "\",".utf8
    let current = [actor, kind, partner, tenant]
    if names != current {
      names = current
      quotedNames = Array(
        AuditEntry.names(actor: actor, kind: kind, partner: partner, tenant: tenant).utf8)
    }
    beginning += quotedNames
    guard sequence >= 0, body.byteCount >= beginning.count else { return false }
    for index in beginning.indices {
      // The count was compared before.
      let byte = unsafe body.unsafeLoad(fromUncheckedByteOffset: index, as: UInt8.self)
      guard byte == beginning[index] else { return false }
    }
    return true
  }

  /// `Timestamp.description`; the date is made anew once a day.
  private mutating func append(_ at: Timestamp) {
    let (seconds, fraction) = at.microseconds.quotientAndRemainder(
      dividingBy: Timestamp.perSecond)
    guard fraction == 0, seconds >= 0 else {
      beginning += at.description.utf8
      return
    }
    if seconds / 86_400 != day {
      day = seconds / 86_400
      date = Array(at.day.description.utf8) + [UInt8(ascii: "T")]
    }
    beginning += date
    let clock = UInt64(seconds % 86_400)
    append(clock / 3600, digits: 2)
    beginning.append(UInt8(ascii: ":"))
    append(clock / 60 % 60, digits: 2)
    beginning.append(UInt8(ascii: ":"))
    append(clock % 60, digits: 2)
    beginning.append(UInt8(ascii: "Z"))
  }

  private mutating func append(_ number: UInt64, digits: Int) {
    let start = beginning.count
    var rest = number
    while rest > 0 || beginning.count - start < digits {
      beginning.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    }
    beginning[start...].reverse()
  }
}
