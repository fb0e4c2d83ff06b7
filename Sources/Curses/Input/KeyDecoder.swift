import CNcurses
import ConsoleTUI

/// Turns the codes that ncurses reads, bytes and key numbers, into keys and pastes.
///
/// Characters are put together from UTF-8 and kept as grapheme clusters; a chord with Alt and an
/// escape sequence that nobody knows are swallowed whole, so that they cannot act as other keys.
struct KeyDecoder {
  private enum State: Equatable {
    case ground
    /// ESC has come: a key of its own if nothing follows at once.
    case escape
    /// Within an unknown sequence of this kind; its last byte ends it.
    case sequence(Sequence)
    /// Between the marks of a bracketed paste.
    case paste
  }

  private enum Sequence { case csi, ss3, string }

  /// A paste is cut at this many bytes.
  static let pasteLimit = 64 * 1024

  private var state = State.ground
  /// Bytes of characters that have not been told yet.
  private var text: [UInt8] = []

  mutating func take(_ code: Int) -> [TerminalEvent] {
    if code == Int(CN_PASTE_BEGIN) {
      let events = flush()
      state = .paste
      return events
    }
    switch state {
    case .paste: return takePasted(code)
    case .sequence(let kind):
      if Self.ends(kind, code) { state = .ground }
      return []
    case .escape: return takeAfterEscape(code)
    case .ground: return takeKey(code)
    }
  }

  /// Nothing more waits: what was held back is told. A character that is not whole yet, and an
  /// open paste, stay.
  mutating func pause() -> [TerminalEvent] {
    if state == .paste { return [] }
    let events = flush()
    guard state == .escape else { return events }
    state = .ground
    return events + [.key(.escape)]
  }

  private mutating func takeKey(_ code: Int) -> [TerminalEvent] {
    if code == 0x1B {
      state = .escape
      return flush()
    }
    if (0x20...0x7E).contains(code) || (0x80...0xFF).contains(code) {
      text.append(UInt8(code))
      return []
    }
    return flush() + (KeyCodes.key(code).map { [.key($0)] } ?? [])
  }

  private mutating func takeAfterEscape(_ code: Int) -> [TerminalEvent] {
    switch code {
    case 0x1B: return [.key(.escape)]
    case 0x5B: state = .sequence(.csi)
    case 0x4F: state = .sequence(.ss3)
    case 0x5D, 0x50, 0x5F, 0x5E: state = .sequence(.string)
    default: state = .ground
    }
    return []
  }

  /// CSI ends with a byte from `@` on, SS3 with any, a string with BEL or `ESC \`
  /// (ECMA-48, 5.4 and 5.6).
  private static func ends(_ kind: Sequence, _ code: Int) -> Bool {
    switch kind {
    case .csi: !(0x20...0x3F).contains(code)
    case .ss3: true
    case .string: code == 0x07 || code == 0x5C || code == 0x9C
    }
  }

  private mutating func takePasted(_ code: Int) -> [TerminalEvent] {
    if code == Int(CN_PASTE_END) {
      state = .ground
      defer { text = [] }
      return [.pasted(Self.normalized(text))]
    }
    if code <= 0xFF && text.count < Self.pasteLimit { text.append(UInt8(code)) }
    return []
  }

  /// Terminals send Enter for a line's end within a paste.
  private static func normalized(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return String(text.map { $0 == "\r" || $0 == "\r\n" ? "\n" : $0 })
  }

  private mutating func flush() -> [TerminalEvent] {
    guard !text.isEmpty else { return [] }
    let held = Self.unfinished(text)
    let whole = String(decoding: text.dropLast(held), as: UTF8.self)
    text = Array(text.suffix(held))
    return whole.filter(Self.isTyped).map { .key(.character($0)) }
  }

  /// No C1 control, and nothing that was not UTF-8.
  private static func isTyped(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { $0.value != 0xFFFD && !(0x7F...0x9F).contains($0.value) }
  }

  /// How many bytes at the end begin a character of which more must come.
  private static func unfinished(_ bytes: [UInt8]) -> Int {
    for (back, byte) in bytes.suffix(4).reversed().enumerated() {
      if byte < 0x80 { return 0 }
      if byte >= 0xC0 {
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        return back + 1 < length ? back + 1 : 0
      }
    }
    return 0
  }
}
