import Domain

/// The diagram of trust.md once more, as slowly and plainly as possible: a table of words, and
/// people as letters.
struct ReferenceRequest {
  var state = "PENDING"
  var deciders: [String] = []
  var deadline: Int64
  var rollbackEnd: Int64?
  let needed: Int
  let canRollBack: Bool

  /// The state afterwards; `nil` where it is refused.
  mutating func handle(_ word: String, by person: String, at now: Int64) -> String? {
    let open = state == "PENDING" || state == "APPROVED"
    let end = state == "PENDING" ? deadlineOfRequest : deadline
    switch word {
    case "approve" where state == "PENDING" && isFresh(person) && now < deadlineOfRequest:
      deciders.append(person)
      deadline = min(deadline, now + 1800)
      if deciders.count < needed {
        // Only a whole set of approvals can grow stale.
        return "PENDING"
      }
      state = "APPROVED"
    case "deny" where state == "PENDING" && isFresh(person) && now < deadlineOfRequest:
      state = "DENIED"
    case "withdraw" where open && person == "r" && now < end: state = "WITHDRAWN"
    case "execute" where state == "APPROVED" && now < deadline:
      state = "EXECUTED"
      rollbackEnd = canRollBack ? now + 86_400 : nil
    case "expire" where open && now >= end:
      state = "EXPIRED"
    case "invalidate" where open: state = "INVALIDATED"
    case "fail" where state == "APPROVED": state = "FAILED"
    case "rollback" where state == "EXECUTED" && now < (rollbackEnd ?? .min):
      state = "ROLLED_BACK"
    default: return nil
    }
    return state
  }

  let deadlineOfRequest: Int64

  init(needed: Int, canRollBack: Bool) {
    self.needed = needed
    self.canRollBack = canRollBack
    deadline = 4 * 3600
    deadlineOfRequest = deadline
  }

  private func isFresh(_ person: String) -> Bool {
    person != "r" && !deciders.contains(person)
  }
}
