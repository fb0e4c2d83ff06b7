import Domain

@testable import Metering

/// What becomes of one line: the event that it is, or the code it is refused with.
enum ReferenceOutcome: Equatable {
  case event(UsageEvent, tenant: String)
  case refused(DeadLetterCode)
}

extension EventBatch {
  /// The same of the decoder under test, in the order of the file, with places left out.
  var outcomes: [ReferenceOutcome] {
    let accepted = events.map { event in
      var bare = event
      bare.tenant = 0
      bare.offset = 0
      bare.length = 0
      return (
        event.offset, ReferenceOutcome.event(bare, tenant: tenants[Int(event.tenant)].rawValue)
      )
    }
    let refused = rejections.map { ($0.offset, ReferenceOutcome.refused($0.code)) }
    return (accepted + refused).sorted { $0.0 < $1.0 }.map(\.1)
  }
}
