import Domain

@testable import ConsoleTUI

/// A timeline pane with a store behind it that answers at once, or when told to.
struct TimelineBench {
  var pane: TimelinePane
  var shelf = TimelineShelf()
  var canvas: PaneCanvas
  var context: PaneContext
  var tickets = TicketSource()
  /// Questions that were not answered yet.
  var open: [(TimelineRequest, Ticket)] = []
  /// How many were answered.
  var answered = 0

  init(
    _ place: TimelinePlace = .global, width: Int = 118, height: Int = 11, isASCII: Bool = false
  ) {
    pane = TimelinePane(place)
    canvas = PaneCanvas(width: width, height: height)
    context = canvas.context(
      tenant: place == .tenant ? ProfileSamples.row() : nil, isASCII: isASCII)
  }

  mutating func take(_ effects: [Effect]) {
    for case .loadTimeline(let request, _, let ticket) in effects {
      open.append((request, ticket))
    }
  }

  /// Answers all questions, those that follow included.
  mutating func answer() {
    while !open.isEmpty {
      let (request, ticket) = open.removeFirst()
      let page = shelf.page(request)
      answered += 1
      take(
        pane.receive(
          .timelineLoaded(page, pane.place, ticket), in: context, tickets: &tickets))
    }
  }

  mutating func start() {
    take(pane.open(in: context, tickets: &tickets))
    answer()
  }

  mutating func press(_ commands: Command.ID...) {
    for command in commands {
      take(pane.perform(command, in: context, tickets: &tickets))
      answer()
    }
  }

  /// The store commits an entry and says so.
  mutating func commit(_ entry: TimelineEntry) {
    shelf.append(entry)
    take(pane.receive(.storeChanged(Freshness()), in: context, tickets: &tickets))
  }

  var texts: [String] {
    var canvas = canvas
    pane.draw(into: &canvas.frame, in: context)
    return canvas.texts
  }

  /// The row of the hole that carries the cursor.
  var cursorRow: Int? {
    var canvas = canvas
    pane.draw(into: &canvas.frame, in: context)
    return canvas.frame.cursor.map { $0.row - canvas.area.row }
  }
}
