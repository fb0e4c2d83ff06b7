package import Domain

/// What the worker does: files and their lag, rates, batches, and the lines it could not admit.
package struct OperationsPane: Equatable, Sendable {
  /// The lists that the cursor can be in, from top to bottom.
  enum Part: CaseIterable, Sendable {
    case files, batches, deadLetters
  }

  /// What the cursor is on: never an index, so that a refresh moves nothing.
  enum Selection: Hashable, Sendable {
    case file(FeedFile.Key)
    case batch(Int64)
    case deadLetter(Int64)
  }

  package private(set) var snapshot: OperationsSnapshot?
  var selection: Selection?
  private(set) var trouble: String?
  private var expected: Ticket?
  /// The store changed while an answer was under way.
  private var isOutdated = false

  package init() {}

  mutating func read(_ tickets: inout TicketSource) -> [Effect] {
    let ticket = tickets.next()
    expected = ticket
    isOutdated = false
    return [.loadOperations(ticket)]
  }

  /// One question at a time, whatever the rate of commits.
  mutating func refresh(_ tickets: inout TicketSource) -> [Effect] {
    isOutdated = expected != nil
    return isOutdated ? [] : read(&tickets)
  }

  mutating func take(_ event: Event, _ tickets: inout TicketSource) -> [Effect] {
    switch event {
    case .operationsLoaded(let snapshot, let ticket) where ticket == expected:
      let before = selections
      self.snapshot = snapshot
      trouble = nil
      keepSelection(before)
    case .failed(let text, let ticket?) where ticket == expected: trouble = text
    default: return []
    }
    expected = nil
    return isOutdated && trouble == nil ? read(&tickets) : []
  }

  /// All that can be selected, in the order of the screen.
  var selections: [Selection] { Part.allCases.flatMap { selections(of: $0) } }

  func selections(of part: Part) -> [Selection] {
    guard let snapshot else { return [] }
    switch part {
    case .files: return snapshot.files.map { .file($0.key) }
    case .batches: return snapshot.batches.map { .batch($0.id) }
    case .deadLetters: return snapshot.deadLetters.map { .deadLetter($0.key) }
    }
  }

  /// What has gone is replaced by its nearest neighbour that is still there.
  private mutating func keepSelection(_ before: [Selection]) {
    let now = selections
    guard let old = selection else {
      selection = now.first
      return
    }
    guard !now.contains(old) else { return }
    let place = before.firstIndex(of: old) ?? 0
    let there = Set(now)
    selection =
      before[place...].first { there.contains($0) }
      ?? before[..<place].last { there.contains($0) } ?? now.first
  }

  /// The list that holds the cursor.
  var part: Part {
    switch selection {
    case .batch: .batches
    case .deadLetter: .deadLetters
    case .file, nil: .files
    }
  }

  /// The file under the cursor, where something is to be said of it.
  var troubledFile: FeedFile? {
    guard case .file(let key) = selection else { return nil }
    return snapshot?.files.first { $0.key == key && !$0.trouble.isEmpty }
  }

  /// The dead letter that is spelled out: the one under the cursor, else the newest.
  var shownDeadLetter: DeadLetter? {
    guard case .deadLetter(let key) = selection else { return snapshot?.deadLetters.first }
    return snapshot?.deadLetters.first { $0.key == key }
  }
}

extension DeadLetter {
  /// Its number in the store; one that has none is told by where it stands.
  var key: Int64 { id ?? -offset - 1 }
}
