import ConsoleTUI
import Curses
import FrameScenes
import Glibc

/// Shows known frames on the real terminal, and tells of what came from it.
///
/// Digits show scenes; `e` begins to tell of every event; Ctrl-Z suspends; `C` crashes, `A`
/// aborts, `X` leaves without giving the terminal back; `Q` quits.
@main @MainActor
struct Probe {
  static func main() async {
    do {
      let mailbox = Mailbox()
      let terminal = try Terminal(environment: environment, looks: looks) { mailbox.post($0) }
      let runtime = ConsoleRuntime(
        mailbox: mailbox, display: Display(terminal), stopwatch: { 0 }, perform: { _ in nil })
      var state = ProbeState(size: terminal.size)
      let ending = await runtime.run(update: { state.update($0) }, view: { state.view() })
      print("ended: \(ending)")
      exit(ending.exitCode)
    } catch {
      print(error)
      exit(2)
    }
  }

  private static var environment: [String: String] {
    let names = ["TERM", "COLORTERM", "NO_COLOR", "TMUX"]
    let pairs = names.compactMap { name in
      // The text is copied before anything else can change the environment.
      unsafe getenv(name).map { (name, unsafe String(cString: $0)) }
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// Each role a colour of its own, by its place in the list.
  private static func looks(_ style: Style, _ depth: ColorDepth) -> Look {
    let place = UInt8(Role.allCases.firstIndex(of: style.role) ?? 0)
    var look = Look(foreground: .rgb(red: 100 + place, green: 10 * (place % 20), blue: 0))
    if style.row == .selected { look.background = .rgb(red: 0, green: 0, blue: 120) }
    look.isBold = style.isBold
    look.isReverse = depth == .mono && style.row != .plain
    return look
  }
}
