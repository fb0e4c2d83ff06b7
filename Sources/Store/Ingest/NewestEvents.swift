internal import Domain

/// The newest accepted event of each tenant of a piece, by the tenant's position.
struct NewestEvents {
  private var newest: [Timestamp] = []

  private static let none = Timestamp(microseconds: .min)

  mutating func note(_ events: [UsageEvent], _ range: Range<Int>) {
    for index in range {
      let tenant = Int(events[index].tenant)
      while newest.count <= tenant { newest.append(Self.none) }
      let moment = events[index].timestamp
      if newest[tenant].microseconds < moment.microseconds { newest[tenant] = moment }
    }
  }

  /// Empties it into what is kept for the batch, by tenant number.
  mutating func move(to all: inout [Int64: Timestamp], _ tenants: TenantNumbers) {
    for position in newest.indices where newest[position] > Self.none {
      let number = tenants[Int32(position)]
      all[number] = max(all[number] ?? Self.none, newest[position])
      newest[position] = Self.none
    }
  }
}
