import Domain

/// The filter line while it is typed: rows follow each key, Esc restores what was.
package struct FilterEditor: Equatable, Sendable {
  var field: TextField
  var error: FilterError?
  /// What Tab completes to, best first: the whole word that would stand at the cursor.
  var candidates: [String] = []
  var candidateTicket: Ticket?
  /// What Esc brings back.
  let before: CatalogQuery
  let textBefore: String
  let rowBefore: CatalogRow?
}
