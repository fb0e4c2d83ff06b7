internal import Domain
internal import Metering
internal import Store

extension Worker {
  /// The rules of the next batch: one moment and one state of the periods for all of it. A period
  /// that is due counts as closed, whether or not the daily step has come to it.
  ///
  /// What is too late has a place too, in adjustments; `permit` says whose is let in.
  func rules(permit: LatePermit? = nil) throws -> IngestRules {
    let now = clock()
    let stored = try storedPeriods()
    let clocked = AdmissionPolicy(windows: windows, now: now, periods: [:])
    let periods = stored.reduce(into: stored) { states, period in
      if clocked.isDue(period.key) { states[period.key] = .closed }
    }
    let lenient = AdmissionPolicy(
      windows: windows, now: now, periods: periods, allowsTooLate: true)
    return rules(
      AdmissionPolicy(windows: windows, now: now, periods: periods), permit: permit,
      late: { lenient.place(ofLate: $0, otherwise: $1) })
  }

  /// The rules of the daily step, which comes before periods that are due are closed: what it
  /// carries belongs to them, as if it had been taken on each day. Too late is too late.
  func rulesBeforeClosing() throws -> IngestRules {
    let policy = AdmissionPolicy(
      windows: windows, now: clock(), periods: try storedPeriods(), precedesClosing: true)
    return rules(policy, permit: nil, late: { .refused(.tooLate, reason: $1) })
  }

  private func storedPeriods() throws -> [BillingPeriod: PeriodState] {
    try store.billingPeriods().mapValues { $0 ? .closed : .open }
  }

  private func rules(
    _ policy: AdmissionPolicy, permit: LatePermit?,
    late: @escaping @Sendable (Timestamp, _ reason: String) -> IngestRules.Place
  ) -> IngestRules {
    let digests = digests
    return IngestRules(
      now: policy.now, latest: policy.now.advanced(bySeconds: windows.future),
      keysKept: windows.keys, permit: permit,
      place: { moment in
        var policy = policy
        return switch policy.verdict(for: moment) {
        case .apply: .own
        case .adjust(_, let period): .adjustment(into: period)
        case .refuse(.tooLate, let reason): late(moment, reason)
        case .refuse(let code, let reason): .refused(code, reason: reason)
        }
      },
      voided: { void, payload in digests.voided(void, payload) },
      quote: { field, line, file in
        var decoder = LetterReader.decoder(of: line, in: file, digests: digests)
        return decoder.quote(field.rawValue, in: line).map {
          Refusal.Place(words: $0.words, column: $0.column)
        }
      })
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
