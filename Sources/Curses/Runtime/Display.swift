package import ConsoleTUI

/// Where the runtime shows frames: a terminal, or what a test puts in its place.
package struct Display {
  package var present: @MainActor (Frame) -> Void
  package var redraw: @MainActor () -> Void
  package var suspend: @MainActor () -> Void
  /// False if the text is too long for the clipboard.
  package var copy: @MainActor (String) -> Bool
  package var stop: @MainActor () -> Void

  package init(
    present: @escaping @MainActor (Frame) -> Void,
    redraw: @escaping @MainActor () -> Void = {},
    suspend: @escaping @MainActor () -> Void = {},
    copy: @escaping @MainActor (String) -> Bool = { _ in true },
    stop: @escaping @MainActor () -> Void = {}
  ) {
    self.present = present
    self.redraw = redraw
    self.suspend = suspend
    self.copy = copy
    self.stop = stop
  }

  @MainActor package init(_ terminal: Terminal) {
    self.init(
      present: { terminal.present($0) }, redraw: { terminal.redraw() },
      suspend: { terminal.suspend() }, copy: { terminal.copy($0) }, stop: { terminal.stop() })
  }
}
