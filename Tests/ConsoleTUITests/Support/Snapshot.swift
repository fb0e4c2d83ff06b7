import Testing

@testable import ConsoleTUI

/// Compares a frame with a committed expectation: the text layer, then the style layer, in which
/// each cell is a letter of its role (legend at the end), and selected or marked rows say so.
///
/// `SWITCHBOARD_RECORD=1 swift test` writes the expectations anew; read the difference.
enum Snapshot {
  private static let letters = Array("abcdefghijklmnopqrstuvwxyz")

  static func check(_ frame: Frame, _ name: String) {
    let parts = [frame.text, styles(frame), legend]
    check(parts.joined(separator: "\n\n") + "\n", name)
  }

  static func check(_ text: String, _ name: String) {
    let path = "Tests/ConsoleTUITests/Snapshots/\(name).txt"
    guard !TestFile.isRecording else { return TestFile.write(text, to: path) }
    let expected = TestFile.read(path)
    #expect(text == expected, "\(name) has changed; SWITCHBOARD_RECORD=1 writes it anew")
  }

  private static func styles(_ frame: Frame) -> String {
    (0..<frame.size.rows).map { row in
      var line = String(
        (0..<frame.size.columns).map { letter(frame[$0, row].style) })
      while line.last == "." { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  /// `.` is plain text; upper case lies in a selected row.
  private static func letter(_ style: Style) -> Character {
    let index = Role.allCases.firstIndex(of: style.role) ?? 0
    if style == .text { return "." }
    let letter = letters[index % letters.count]
    return style.row == .selected || style.row == .selectedUnfocused
      ? Character(letter.uppercased()) : letter
  }

  private static var legend: String {
    zip(letters, Role.allCases).map { "\($0.0) \($0.1.rawValue)" }.joined(separator: ", ")
  }
}
