package import Domain

/// The audit log: what was done, by whom, and the proof of it.
package struct AuditPane: Equatable, Sendable {
  /// At most this many rows are kept; older ones are read when they are scrolled to.
  static let most = 1_000
  /// The next page is asked for this many rows before the end.
  static let ahead = 60

  package private(set) var snapshot: AuditSnapshot?
  /// A place in the log, which never moves.
  package private(set) var selected: Int64?
  /// Words that the entries shown have.
  private(set) var text = ""
  private(set) var kind: AuditKind?
  /// Whether the entry under the cursor has all the room.
  var isWhole = false
  /// Lines of the whole entry that are scrolled out at the top.
  var scrolled = 0
  private(set) var reading = Reading()
  /// The older page that is being read.
  private(set) var page = Reading()
  /// Of the selected entry, once it has been computed.
  private(set) var proof: AuditProof?
  private(set) var proving = Reading()
  /// What the proof that is there or on its way is for.
  private var wish: Wish?
  /// Of the last verification.
  private(set) var verdict: AuditVerdict?
  private(set) var verifying = Reading()

  private struct Wish: Equatable {
    let index: Int64
    let head: LogCheckpoint
  }

  package init() {}

  var rows: [AuditRow] { snapshot?.rows ?? [] }
  var selectedRow: AuditRow? { rows.first { $0.sequence == selected } }
  var selectedIndex: Int? { rows.firstIndex { $0.sequence == selected } }
  var isFiltered: Bool { !text.isEmpty || kind != nil }

  /// From the newest on.
  mutating func read(_ tickets: inout TicketSource) -> [Effect] {
    reading.ask(&tickets, question())
  }

  /// Hashes the whole log anew, beside everything else.
  mutating func verify(_ tickets: inout TicketSource) -> [Effect] {
    verifying.ask(&tickets, Effect.verifyAudit)
  }

  mutating func show(
    text: String, kind: AuditKind?, _ tickets: inout TicketSource
  ) -> [Effect] {
    (self.text, self.kind) = (text, kind)
    return read(&tickets)
  }

  private func question(before: Int64? = nil) -> (Ticket) -> Effect {
    let request = AuditRequest(text: text, kind: kind, before: before)
    return { .loadAudit(request, $0) }
  }

  mutating func take(_ event: Event, _ tickets: inout TicketSource) -> [Effect] {
    switch event {
    case .storeChanged: return reading.refresh(&tickets, question())
    case .auditLoaded(let snapshot, let ticket): take(snapshot, ticket)
    case .auditVerified(let verdict, let ticket):
      if verifying.takes(ticket) { self.verdict = verdict }
    case .proofLoaded(let proof, let ticket): if proving.takes(ticket) { self.proof = proof }
    case .failed(let text, let ticket):
      reading.fails(text, ticket)
      page.fails(text, ticket)
      proving.fails(text, ticket)
      verifying.fails(text, ticket)
    default: return []
    }
    return reading.again(&tickets, question()) + prove(&tickets)
  }

  private mutating func take(_ new: AuditSnapshot, _ ticket: Ticket) {
    if reading.takes(ticket) {
      snapshot = new
      verdict = verdict ?? new.verdict
      if selectedIndex == nil { selected = new.rows.first?.sequence }
    } else if page.takes(ticket), var known = snapshot {
      known.rows = Array((known.rows + new.rows).suffix(Self.most))
      known.hasEarlier = new.hasEarlier
      snapshot = known
    }
  }

  mutating func move(by step: Int, _ tickets: inout TicketSource) -> [Effect] {
    guard let last = rows.indices.last else { return [] }
    scrolled = 0
    let target = (selectedIndex ?? 0) + step
    selected = rows[min(max(0, target), last)].sequence
    let older =
      target > last - Self.ahead && snapshot?.hasEarlier == true && !page.isWaiting
      ? page.ask(&tickets, question(before: rows[last].sequence)) : []
    return older + prove(&tickets)
  }

  /// Asks once for the proof of the selected entry, against the log as it is now.
  private mutating func prove(_ tickets: inout TicketSource) -> [Effect] {
    guard let selected, let head = snapshot?.head else { return [] }
    let wish = Wish(index: selected, head: head)
    guard wish != self.wish else { return [] }
    (self.wish, proof) = (wish, nil)
    return proving.ask(&tickets) { .loadProof(selected, $0) }
  }
}
