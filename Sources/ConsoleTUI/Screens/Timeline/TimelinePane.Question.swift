import Domain

extension TimelinePane {
  /// The read whose answer decides what is shown. A later one replaces it, and the answer of the
  /// earlier is dropped by its ticket.
  struct Question: Equatable, Sendable {
    enum Purpose: Equatable, Sendable {
      /// The newest entries, from the top.
      case newest
      /// More at the lower or upper end of the window.
      case older, newer
      /// A jump: select an entry of the answer.
      case landing(Landing)
      /// What stands on the other side of a found entry, so that it can stand mid-screen.
      case surroundings(TimelinePage, Landing)
    }

    let ticket: Ticket
    let purpose: Purpose
  }
}
