/// What one check of the store has found.
package struct DoctorFinding: Equatable, Sendable {
  /// A word for scripts: `pages`, `references`, `conservation`.
  package var check: String
  package var isGood: Bool
  /// What was looked at, with figures, or what is wrong.
  package var detail: String
  /// What to do; empty if all is well.
  package var remedy: String

  package init(check: String, isGood: Bool, detail: String, remedy: String = "") {
    self.check = check
    self.isGood = isGood
    self.detail = detail
    self.remedy = isGood ? "" : remedy
  }

  /// A check that could not be made.
  package init(check: String, of error: StoreError) {
    switch error {
    case .damaged(_, let detail), .unreadable(_, let detail):
      self.init(
        check: check, isGood: false, detail: "it cannot be read: \(detail)",
        remedy: "Keep the file and put back a backup with `switchboard restore`.")
    default:
      let text = error.description
      self.init(
        check: check, isGood: false, detail: text.hasSuffix(".") ? String(text.dropLast()) : text)
    }
  }
}
