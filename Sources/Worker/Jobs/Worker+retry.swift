internal import Domain
internal import Metering
package import Store

extension Worker {
  /// Judges the dead letters again that operators have asked for. Where another worker has the
  /// store it throws `IngestError.leased`, and that worker will do it when it is woken.
  package func retryAsked() throws -> [Int64: RetryOutcome] {
    let lease = try IngestLease(store: store)
    defer { lease.release() }
    let session = try IngestSession(store: store, lease: lease)
    try beginDay(in: session)
    return try retryAsked(in: session)
  }

  /// The same with the session of a running worker that has nothing to commit.
  func retryAsked(in session: IngestSession) throws -> [Int64: RetryOutcome] {
    var outcomes: [Int64: RetryOutcome] = [:]
    var last: Int64 = 0
    while true {
      let asked = try store.retriesAsked(after: last)
      guard let newest = asked.last?.id else { return outcomes }
      last = newest
      var reader = LetterReader(digests: digests)
      let retries = asked.map { reader.read($0) }
      let judged = try session.retry(retries, tenants: reader.tenants, rules())
      outcomes.merge(judged) { $1 }
    }
  }
}
