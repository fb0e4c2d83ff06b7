import ConsoleTUI
import Domain
import DualControl
import Store

extension ControlDesk {
  /// Open requests first, the one that ends first on top; then the last that are over.
  func inbox() throws -> ApprovalsSnapshot {
    let actions = try place.actions()
    let open = try records([.pending, .approved], 200, actions)
    let over = try records(
      Set(ActionRequest.State.allCases).subtracting([.pending, .approved]), 50, actions)
    let cards = try open.map { try card($0, actions) }.sorted {
      ($0.deadline ?? $0.createdAt, $0.id) < ($1.deadline ?? $1.createdAt, $1.id)
    }
    return ApprovalsSnapshot(requests: cards + (try over.map { try card($0, actions) }))
  }

  /// Read without closing what is overdue, which would be a commit for each look. One that was
  /// changed is no card but an alarm.
  private func records(
    _ states: Set<ActionRequest.State>, _ limit: Int, _ actions: PrivilegedActions
  ) throws -> [RequestRecord] {
    let found = try actions.control.listed(
      RequestQuery(states: states, limit: limit), in: place.person.scope, at: place.now)
    return found.compactMap { entry in
      switch entry {
      case .success(let record): return record
      case .failure(let changed):
        if place.trouble.current == nil { place.trouble.keep(changed.description) }
        return nil
      }
    }
  }

  private func card(_ record: RequestRecord, _ actions: PrivilegedActions) throws -> RequestCard {
    let statement = record.statement
    let tenant = try statement.tenantID.map { try place.tenants.tenant($0) }
    var card = RequestCard(
      id: record.id, action: statement.action, state: record.state, tenantID: statement.tenantID,
      subject: tenant?.name ?? statement.subject, requester: statement.requester,
      role: statement.role, reason: statement.reason, createdAt: statement.createdAt,
      deadline: record.request.deadline, stateAt: record.stateAt,
      approvalsRequired: statement.approvalsRequired, text: record.display,
      textDigest: statement.displayDigest)
    card.stateReason = record.stateReason
    card.rollbackUntil = record.state == .executed ? record.request.rollbackUntil : nil
    card.votes = record.request.approvals.map {
      RequestCard.Vote(
        by: $0.approver, decision: $0.decision, strength: $0.strength, at: $0.decidedAt,
        comment: $0.comment)
    }
    card.typedName = statement.action.wantsTypedName ? tenant?.name : nil
    if record.state.isOpen { card.changedSince = try changes(since: record, actions) }
    card.refusals = try refusals(record, actions)
    return card
  }

  /// What it began from, held against what there is now.
  private func changes(
    since record: RequestRecord, _ actions: PrivilegedActions
  ) throws -> [String] {
    let statement = record.statement
    let now = try actions.control.preState(
      of: statement.action, tenant: statement.tenantID, parameters: statement.parameters
    ).json
    guard now != record.beforeState,
      case .object(let before)? = try? JSONValue(parsing: Array(record.beforeState.utf8)),
      let after = try? JSONValue(parsing: Array(now.utf8))
    else { return [] }
    return before.filter { $0.key != "row_version" && after[$0.key] != $0.value }.map {
      "\($0.key) was \($0.value), is \(after[$0.key]?.description ?? "gone")"
    }
  }

  private func refusals(
    _ record: RequestRecord, _ actions: PrivilegedActions
  ) throws -> [RequestCard.Verb: String] {
    let (person, now) = (place.person, place.now)
    let isOwn = record.statement.requester == person.id
    var refusals: [RequestCard.Verb: String] = [:]
    let word = "it is \(record.state.words)"
    if record.state != .pending {
      refusals[.decide] = word
    } else if !isOwn {
      // One's own is decided at the same terminal, by somebody else.
      let obstacles = try actions.obstaclesToDeciding(record, by: person, at: now)
      if !obstacles.isEmpty { refusals[.decide] = obstacles.joined(separator: "; ") }
    }
    if !record.state.isOpen {
      refusals[.withdraw] = word
    } else if !isOwn {
      refusals[.withdraw] = "only \(record.statement.requester), who has filed it, takes it back"
    }
    if record.state != .approved {
      refusals[.execute] = record.state == .pending ? "nobody has approved it yet" : word
    }
    refusals[.rollBack] = rollBackRefusal(record)
    return refusals
  }

  private func rollBackRefusal(_ record: RequestRecord) -> String? {
    guard record.state == .executed else { return "it is \(record.state.words)" }
    guard let until = record.request.rollbackUntil else {
      return "what \(record.statement.action.rawValue) does is not taken back by one person"
    }
    let day = Figures.day(until.day, now: place.now)
    return place.now < until ? nil : "the window is over since \(day) \(until.clock)"
  }
}
