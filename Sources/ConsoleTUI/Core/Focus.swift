/// Which of the numbered panes has the keys: `1`, `2`, `3`.
package enum Focus: Int, CaseIterable, Sendable {
  case catalog = 1
  case detail = 2
  case timeline = 3
}
