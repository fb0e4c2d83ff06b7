import Domain
import Store

@testable import DualControl

/// One store, on which everybody does whatever the seed says. What gets through that must not, and
/// what is not noticed, is a fault.
final class ChaosRound {
  let seed: UInt64
  let bench: TrustBench
  let numbers: Numbers
  private(set) var faults: [String] = []
  /// How often each act was tried.
  private(set) var tally: [String: Int] = [:]

  static let people = ["root", "vera", "ana", "bo", "sam", "eve"]
  static let tenants = ["acme", "zeta", "canary-globex"]

  init(seed: UInt64) throws {
    self.seed = seed
    bench = try TrustBench(seed: seed)
    numbers = Numbers(seed: seed &* 31)
  }

  func run(acts count: Int) async throws {
    for number in 1...count {
      bench.now = bench.now.advanced(bySeconds: pick([1, 30, 600, 1799, 1800, 20_000, 90_000]))
      let act = pick(ChaosAct.all)
      note(act.name)
      // What is refused throws, as it should; what must not go through is a fault of the act's own.
      do {
        try await act.run(self)
        note("done: \(act.name)")
      } catch {}
      if number.isMultiple(of: 20) { try check() }
      if !faults.isEmpty { return }
    }
    try check()
  }

  func note(_ what: String) { tally[what, default: 0] += 1 }

  /// Writes down what should not have happened.
  func fault(_ text: String, unless isWell: Bool = false) {
    if !isWell { faults.append("seed \(seed): \(text)") }
  }

  /// Whether this was refused; what is not is a fault.
  func mustRefuse(_ what: String, _ body: () throws -> Void) {
    do {
      try body()
      fault("\(what) went through")
    } catch {}
  }

  func pick<Value>(_ values: [Value]) -> Value { values[numbers.below(values.count)] }

  var somebody: String { pick(Self.people) }
  var tenant: String { pick(Self.tenants) }

  /// One of the newest requests, if there are any.
  func request(_ states: Set<ActionRequest.State> = []) throws -> RequestRecord {
    let known = try bench.actions.control.requests(
      RequestQuery(states: states, limit: 8), in: .all, at: bench.now)
    guard !known.isEmpty else { throw StatementError("there is none") }
    return pick(known)
  }

  private func check() throws {
    let rows = try bench.store.unattested()
    fault("\(rows.examples)", unless: rows.count == 0)
    for check in try bench.report().checks { fault(check.detail, unless: check.isGood) }
    for id in Self.tenants {
      let backing = try SignatureCount(behind: id, in: bench.store)
      fault(
        "\(id) is \(backing.status) by \(backing.people) people with \(backing.keys) keys",
        unless: backing.isEnough)
    }
  }
}
