import CNcurses
package import ConsoleTUI
import Dispatch

/// The one owner of the terminal: takes it, shows frames on it, turns what comes from it into
/// events, and gives it back.
///
/// ncurses keeps its state in globals, so everything that touches it is bound to the main actor.
@MainActor
package final class Terminal {
  /// Who has the terminal.
  package enum State: Sendable {
    /// Not taken yet, or given back for good.
    case idle
    case active
    /// Given back to the shell until SIGCONT.
    case suspended
  }

  package private(set) var state = State.idle
  package let depth: ColorDepth
  package internal(set) var size: ScreenSize

  let post: @MainActor (TerminalEvent) -> Void
  var decoder = KeyDecoder()
  var inks: Inks
  /// What the terminal shows; `nil` when that is not known, so that the next frame is whole.
  var shown: Frame?
  let isTmux: Bool
  private var keys: (any DispatchSourceRead)?
  private var signals: (any DispatchSourceRead)?

  /// Takes the terminal over.
  ///
  /// - Parameter environment: looked at for `TERM`, `COLORTERM`, `NO_COLOR`.
  package init(
    environment: [String: String], looks: @escaping (Style, ColorDepth) -> Look,
    post: @escaping @MainActor (TerminalEvent) -> Void
  ) throws(TerminalError) {
    let term = environment["TERM"] ?? ""
    guard !ColorDepth.isWithoutScreen(term) else { throw .withoutScreen(term: term) }
    let signals = cn_watch_signals()
    try Self.check(cn_start(25), term: term)
    depth = ColorDepth(
      environment: environment, colors: cn_has_colors() ? Int(cn_colors()) : 0,
      isIndexed: cn_has_indexed_form())
    inks = Inks(depth: depth, looks: looks)
    size = Self.currentSize()
    isTmux = environment["TMUX"] != nil
    self.post = post
    state = .active
    cn_resize(Int32(size.columns), Int32(size.rows))
    keys = Self.listen(to: 0) { [weak self] in self?.readKeys() }
    self.signals = Self.listen(to: signals) { [weak self] in self?.readSignals() }
  }

  /// Gives the terminal back for good.
  package func stop() {
    stopReading()
    signals?.cancel()
    signals = nil
    if state == .active { cn_stop() }
    state = .idle
  }

  func stopReading() {
    keys?.cancel()
    keys = nil
  }

  /// Gives the terminal to the shell and stops the process group, as Ctrl-Z would; returns when it
  /// is continued, with the terminal taken again.
  package func suspend() {
    guard state == .active else { return }
    cn_stop()
    state = .suspended
    cn_stop_self()
    resume()
  }

  func resume() {
    guard state != .idle else { return }
    // Continued without having been asked to stop: the shell may have changed the modes.
    if state == .active { cn_stop() }
    cn_resume()
    state = .active
    takeSize()
  }

  /// Forgets what is shown: the next frame is drawn whole.
  package func redraw() {
    shown = nil
  }

  func takeSize() {
    size = Self.currentSize()
    cn_resize(Int32(size.columns), Int32(size.rows))
    shown = nil
    post(.resized(size))
  }

  private static func listen(
    to descriptor: Int32, _ handler: @escaping @MainActor () -> Void
  ) -> any DispatchSourceRead {
    let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .main)
    source.setEventHandler { MainActor.assumeIsolated { handler() } }
    source.activate()
    return source
  }

  private static func currentSize() -> ScreenSize {
    var columns: Int32 = 80
    var rows: Int32 = 24
    // The pointers live for the call only.
    _ = unsafe cn_size(&columns, &rows)
    return ScreenSize(columns: Int(columns), rows: Int(rows))
  }

  private static func check(_ outcome: Int32, term: String) throws(TerminalError) {
    switch UInt32(outcome) {
    case CN_OK.rawValue: return
    case CN_UNKNOWN_TERM.rawValue: throw .unknownTerm(term)
    case CN_NO_DESCRIPTOR.rawValue: throw .noDescriptor
    default: throw .notATerminal
    }
  }
}
