/// A line that asks for a text: what to search for, which time to go to.
package struct Prompt: Equatable, Sendable {
  package enum Purpose: Equatable, Sendable {
    case search, time
    /// Under which name to save the view.
    case viewName
    /// Which prices or costs to reckon with.
    case whatIf

    var question: String {
      switch self {
      case .search: "search"
      case .time: "go to (14:05, -2h, 2026-11-22)"
      case .viewName: "save this view as"
      case .whatIf: "what if (price:query_credit=+10%, base:pro=549.00)"
      }
    }
  }

  let purpose: Purpose
  var field = TextField()
  /// What is wrong with the text at the cursor; until the next key.
  var mistake = ""
}
