/// The marks and lines of the console, in Unicode or in ASCII.
package struct Symbols: Equatable, Sendable {
  package let isASCII: Bool

  package init(isASCII: Bool = false) { self.isASCII = isASCII }

  private func pick(_ unicode: String, _ ascii: String) -> String { isASCII ? ascii : unicode }

  package var selected: String { pick("▸", ">") }
  package var marked: String { "*" }
  package var ellipsis: String { pick("…", "~") }
  package var dot: String { pick("●", "o") }
  /// What is not over yet.
  package var ring: String { pick("○", "o") }
  package var bullet: String { pick("•", "-") }
  package var middleDot: String { pick("·", ".") }
  package var warning: String { pick("▲", "!") }
  package var diamond: String { pick("◆", "#") }
  package var cross: String { pick("✕", "x") }
  package var check: String { pick("✓", "v") }
  package var pause: String { pick("⏸", "!") }
  package var up: String { pick("↑", "^") }
  package var down: String { pick("↓", "v") }
  package var descending: String { pick("▾", "v") }
  package var ascending: String { pick("▴", "^") }
  package var rising: String { pick("▲", "+") }
  package var falling: String { pick("▼", "-") }
  /// What lies below the end of a scale.
  package var below: String { pick("▼", "v") }
  package var arrow: String { pick("→", "->") }
  package var crumb: String { pick("▸", ">") }
  package var dash: String { pick("–", "-") }
  package var minus: String { pick("−", "-") }
  /// What can be taken back.
  package var back: String { pick("↶", "<") }
  package var fieldStart: String { pick("▏", "[") }
  package var fieldEnd: String { pick("▕", "]") }
  package var secret: String { pick("•", "*") }
  /// Beside a value that the arrows turn.
  package var turn: String { pick("◂▸", "<>") }
  package var enter: String { pick("⏎", "Enter") }
}
