import Domain
import DualControl
import Evidence
import Glibc
import Store

/// An opened store with somebody in front of it: what a command works with.
struct Workplace {
  let store: Store
  let person: Operator
  let paths: Paths
  let options: GlobalOptions
  let trouble = TroubleBoard()
  /// Signs that an older copy of the store was put in its place, as they were when it was opened.
  private(set) var rollback: [String] = []
  /// Set by `--now`.
  private let fixedNow: Timestamp?

  /// Opens the store that the options name and finds out who acts.
  ///
  /// A store that was put back is written to by nobody, unless `refusesRollback` says otherwise.
  static func open(
    _ options: GlobalOptions, mode: Store.Mode = .readWrite, isBrief: Bool = false,
    refusesRollback: Bool = true, admitted: OperatorID? = nil
  ) throws -> Workplace {
    let paths = Paths(environment: Environment.variables)
    return try open(
      options, path: paths.store(options), paths: paths, mode: mode, isBrief: isBrief,
      refusesRollback: refusesRollback, admitted: admitted)
  }

  static func open(
    _ options: GlobalOptions, path: String, paths: Paths, mode: Store.Mode,
    isBrief: Bool = false, refusesRollback: Bool = true, admitted: OperatorID? = nil
  ) throws -> Workplace {
    let fixedNow = try options.requestedNow()
    let store = try Store.open(at: path, mode: mode, isBrief: isBrief)
    guard fixedNow == nil || store.install.hasTestClock else {
      throw Failure(
        .refused,
        "--now is refused: \(path) has no test clock. "
          + "Leave --now out, or make a store for tests with `switchboard init --test-clock`")
    }
    let person = try Identification(
      store: store, paths: paths, options: options, admitted: admitted
    ).person()
    var place = Workplace(
      store: store, person: person, paths: paths, options: options, fixedNow: fixedNow)
    place.rollback = try RollbackWatch(store, remembered: place.witnesses()).findings()
    if mode == .readWrite, refusesRollback {
      try place.refuseRollback()
      if fixedNow != nil { try place.refuseEditedClock() }
    }
    try place.warnOfTampering()
    return place
  }

  private init(
    store: Store, person: Operator, paths: Paths, options: GlobalOptions, fixedNow: Timestamp?
  ) {
    self.store = store
    self.person = person
    self.paths = paths
    self.options = options
    self.fixedNow = fixedNow
  }

  /// The time to act at.
  var now: Timestamp { fixedNow ?? SystemClock.now() }

  /// Whether the time is one that `--now` names.
  var isTimeNamed: Bool { fixedNow != nil }

  /// A clock for what runs on: it stands still where `--now` was given.
  var clock: @Sendable () -> Timestamp {
    if let fixedNow { return { fixedNow } }
    return { SystemClock.now() }
  }

  var tenants: ScopedStore { store.scoped(to: person.scope) }

  /// Refuses those who may not do it, with the roles that may.
  func require(_ roles: Set<Role>, to act: String) throws {
    guard person.roles.isDisjoint(with: roles) else { return }
    let names = roles.map(\.rawValue).sorted().joined(separator: " or ")
    throw Failure(
      .refused,
      "\(person.id) may not \(act): that takes the role \(names). "
        + "Act as somebody who has it with --as")
  }

  /// Refuses those who see one partner only.
  func requireAllPartners(to act: String) throws {
    guard person.scope == .all else {
      throw Failure(
        .refused,
        "\(person.id) may not \(act): that takes a scope of all partners. "
          + "Act as somebody who has it with --as")
    }
  }
}
