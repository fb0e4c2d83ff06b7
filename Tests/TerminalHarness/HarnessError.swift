/// What a test waited for in vain, or could not start, with the screen as it was then.
package struct HarnessError: Error, CustomStringConvertible {
  package var what: String
  package var screen: String

  package init(what: String, screen: String = "") {
    self.what = what
    self.screen = screen
  }

  package var description: String {
    screen.isEmpty ? what : "\(what). The screen was:\n\(screen)"
  }
}
