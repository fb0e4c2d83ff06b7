package import Domain

/// Signed billing exports: what was asked for, what became of it, and one that is being made.
package struct ExportsPane: Equatable, Sendable {
  /// An export under way.
  struct Job: Equatable, Sendable {
    let order: ExportOrder
    let ticket: Ticket
    var done = 0
    var total = 0
    var isCancelled = false
  }

  package private(set) var snapshot: ExportsSnapshot?
  private(set) var reading = Reading()
  /// The record under the cursor, by its number: a refresh moves nothing.
  var selected: Int64?
  var job: Job?
  /// What checks have found since the console began, by record.
  private(set) var verdicts: [Int64: ExportVerdict] = [:]
  /// The record that is being checked.
  var checking: Int64?

  package init() {}

  mutating func read(_ tickets: inout TicketSource) -> [Effect] {
    reading.ask(&tickets, Effect.loadExports)
  }

  mutating func take(_ event: Event, _ tickets: inout TicketSource) -> [Effect] {
    switch event {
    case .storeChanged: return reading.refresh(&tickets, Effect.loadExports)
    case .exportsLoaded(let snapshot, let ticket):
      guard reading.takes(ticket) else { return [] }
      self.snapshot = snapshot
      if row(of: selected) == nil { selected = snapshot.records.first?.id }
    case .exportTold(let news, let ticket): return take(news, ticket, &tickets)
    case .failed(let text, let ticket): reading.fails(text, ticket)
    default: return []
    }
    return reading.again(&tickets, Effect.loadExports)
  }

  private mutating func take(
    _ news: ExportNews, _ ticket: Ticket, _ tickets: inout TicketSource
  ) -> [Effect] {
    switch news {
    case .progressed(let done, let total):
      guard ticket == job?.ticket else { return [] }
      job?.done = done
      job?.total = total
      return []
    case .made(let record):
      if ticket == job?.ticket { job = nil }
      selected = record.id
    case .ended: if ticket == job?.ticket { job = nil }
    case .verified(let id, let verdict):
      if checking == id { checking = nil }
      verdicts[id] = verdict
      return []
    }
    return reading.refresh(&tickets, Effect.loadExports)
  }

  var records: [ExportRecord] { snapshot?.records ?? [] }

  func row(of id: Int64?) -> Int? { id.flatMap { id in records.firstIndex { $0.id == id } } }

  var current: ExportRecord? { row(of: selected).map { records[$0] } }

  /// Why nothing can be made now; `nil` where it can.
  package func obstacle(isReadOnly: Bool) -> String? {
    if isReadOnly { return "this console is read-only [RO]" }
    if job != nil { return "one is being made; cancel it, or wait" }
    return snapshot == nil ? "the store is still being read" : snapshot?.refusal
  }
}
