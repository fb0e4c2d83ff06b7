internal import Domain
internal import Store

extension Worker {
  /// The daily step, by a process that is no worker otherwise. Does nothing where another process
  /// has the store, which takes the step itself.
  package func beginDay() throws {
    do {
      let lease = try IngestLease(store: store)
      defer { lease.release() }
      try beginDay(in: IngestSession(store: store, lease: lease))
    } catch IngestError.leased {}
  }

  /// Carries levels to the current day, then closes the periods that are due, before anything is
  /// admitted on that day: so a worker that was not there for a while leaves what one would have
  /// left that was. A store that has never had a line has nothing to carry yet.
  func beginDay(in session: IngestSession) throws {
    guard try session.hasBatches else { return }
    let rules = try session.hasCarried ? rulesBeforeClosing() : rules()
    try session.carry(rules, closing: rules.now.advanced(bySeconds: -windows.open))
  }
}
