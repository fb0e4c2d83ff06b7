internal import Domain
internal import Metering
internal import Store

extension Worker {
  /// The rules of the next batch: one moment and one state of the periods for all of it.
  ///
  /// Inside a backfill what is too late has a place too; `permit` says whose is let in.
  func rules(permit: LatePermit? = nil) throws -> IngestRules {
    let now = clock()
    let periods = try store.closePeriods(endedBefore: now.advanced(bySeconds: -windows.open))
    let policy = AdmissionPolicy(
      windows: windows, now: now, periods: periods.mapValues { $0 ? .closed : .open })
    let lenient = AdmissionPolicy(
      windows: windows, now: now, periods: policy.periods, allowsTooLate: true)
    let digests = digests
    return IngestRules(
      now: now, latest: now.advanced(bySeconds: windows.future), keysKept: windows.keys,
      permit: permit,
      place: { moment in
        var policy = policy
        return switch policy.verdict(for: moment) {
        case .apply: .own
        case .adjust(_, let period): .adjustment(into: period)
        case .refuse(.tooLate, let reason) where permit != nil:
          lenient.place(ofLate: moment, otherwise: reason)
        case .refuse(let code, let reason): .refused(code, reason: reason)
        }
      },
      voided: { void, payload in digests.voided(void, payload) })
  }
}

extension AdmissionPolicy {
  fileprivate func place(ofLate moment: Timestamp, otherwise reason: String) -> IngestRules.Place {
    var policy = self
    guard case .adjust(_, let period) = policy.verdict(for: moment) else {
      return .refused(.tooLate, reason: reason)
    }
    return .late(into: period, otherwise: reason)
  }
}

extension EventDigests {
  /// The kind of the event with this payload digest, if the void repeats it.
  fileprivate func voided(_ void: UsageEvent, _ payload: UInt64) -> UsageEvent.Kind? {
    [UsageEvent.Kind.usage, .gauge].first { kind in
      self.payload(
        meter: void.meter, quantity: void.quantity, timestamp: void.timestamp, kind: kind,
        corrects: .zero, basis: void.basis) == payload
    }
  }
}
