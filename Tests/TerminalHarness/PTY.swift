import CTerminal
import Glibc

/// A program on a pseudo-terminal, with an emulator on the near side.
///
/// Nothing here sleeps: waiting is for output or for the program's end, and a time limit is only
/// how long a failing test takes to say so.
package final class PTY {
  /// How long a test waits before it fails; generous, since machines that test are busy.
  package static let limit = Duration.seconds(60)

  package let screen: ScreenReader
  /// Everything that the program has written.
  package private(set) var transcript: [UInt8] = []
  package private(set) var exitCode: Int32?
  private var child = ct_child()
  private var isOpen = true

  /// - Parameter environment: the whole environment; the test's own is not inherited.
  package init(
    _ arguments: [String], environment: [String: String], columns: Int = 80, rows: Int = 24
  ) throws {
    screen = try ScreenReader(columns: columns, rows: rows)
    let words = Self.joined(arguments)
    let settings = Self.joined(environment.map { "\($0.key)=\($0.value)" }.sorted())
    // The arrays outlive the call, which copies what it keeps.
    let error = unsafe ct_spawn(
      words, words.count, settings, settings.count, Int32(columns), Int32(rows), &child)
    guard error == 0 else { throw HarnessError(what: "spawn \(arguments): errno \(error)") }
  }

  deinit {
    if exitCode == nil {
      kill(child.process, SIGKILL)
      _ = unsafe ct_reap(&child)
    }
    hangUp()
    close(child.far_side)
    close(child.exit_watch)
  }

  package var process: Int32 { child.process }
  /// Whether the terminal's modes are those of a shell.
  package var isCooked: Bool { ct_is_cooked(child.far_side) }

  package func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      // The pointer lives for the call only.
      let sent = unsafe rest.withUnsafeBytes {
        unsafe write(child.terminal, $0.baseAddress, $0.count)
      }
      guard sent > 0 else { return }
      rest = rest.dropFirst(sent)
    }
  }

  package func signal(_ number: Int32) { kill(child.process, number) }

  package func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    _ = ct_resize(child.terminal, Int32(columns), Int32(rows))
  }

  /// Closes the near side, as a lost connection does.
  package func hangUp() {
    guard isOpen else { return }
    isOpen = false
    close(child.terminal)
    child.terminal = -1
  }

  /// Reads until the condition holds.
  package func wait(_ what: String, until condition: () -> Bool) throws {
    let deadline = ContinuousClock.now + Self.limit
    while !condition() {
      guard try step(until: deadline) else {
        throw HarnessError(what: "waited for \(what)", screen: screen.text)
      }
    }
  }

  /// Reads to the program's end and returns its exit code, 128 + signal if it was killed.
  @discardableResult
  package func waitForExit() throws -> Int32 {
    let deadline = ContinuousClock.now + Self.limit
    while exitCode == nil {
      guard try step(until: deadline) || exitCode != nil else {
        throw HarnessError(what: "waited for the end", screen: screen.text)
      }
    }
    return exitCode ?? -1
  }

  /// Takes what comes next; false at the time limit and at the program's end.
  private func step(until deadline: ContinuousClock.Instant) throws -> Bool {
    guard exitCode == nil else { return false }
    let left = deadline - .now
    guard left > .zero else { return false }
    let milliseconds = Int32(left.components.seconds * 1000) + 1
    switch unsafe UInt32(ct_wait(&child, milliseconds)) {
    case CT_OUTPUT.rawValue: take()
    case CT_EXITED.rawValue: exitCode = unsafe ct_reap(&child)
    default: return false
    }
    return true
  }

  private func take() {
    // The closure fills what `read` says that it has filled.
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
      count = max(0, unsafe read(child.terminal, buffer.baseAddress, 65_536))
    }
    transcript += bytes
    let replies = screen.feed(bytes)
    if !replies.isEmpty { send(replies) }
  }

  private static func joined(_ strings: [String]) -> [UInt8] {
    strings.flatMap { Array($0.utf8) + [0] }
  }
}
