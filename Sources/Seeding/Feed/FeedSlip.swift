import Metering

/// The ways in which an event of the feed goes wrong, as real services get them wrong.
enum FeedSlip: CaseIterable {
  case decimalComma, misspelledUnit, forgottenTenant, wrongCentury, emptyKey

  /// Makes the event one that is refused when it is taken in.
  func spoil(_ draft: inout EventDraft) {
    switch self {
    case .decimalComma: draft.quantity += ",5"
    case .misspelledUnit: draft.unit += "s"
    case .forgottenTenant: draft.tenant = "old-" + draft.tenant
    case .wrongCentury: draft.timestamp = "19" + draft.timestamp.dropFirst(2)
    case .emptyKey: draft.idempotencyKey = ""
    }
  }
}
