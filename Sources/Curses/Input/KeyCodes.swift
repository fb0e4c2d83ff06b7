import CNcurses
import ConsoleTUI

/// The keys behind control characters and ncurses' key numbers.
enum KeyCodes {
  /// `nil` for what is no key of ours, such as a mouse report.
  static func key(_ code: Int) -> Key? {
    if let key = named[Int32(truncatingIfNeeded: code)] { return key }
    if (1...26).contains(code), let letter = Unicode.Scalar(code + 0x60) {
      return .control(Character(letter))
    }
    let function = code - Int(cn_function_key(0))
    return (1...24).contains(function) ? .function(function) : nil
  }

  private static let named: [Int32: Key] = [
    0x09: .tab, 0x0D: .enter, 0x08: .backspace, 0x7F: .backspace,
    KEY_ENTER: .enter, KEY_BACKSPACE: .backspace, KEY_BTAB: .backTab, KEY_DC: .delete,
    KEY_IC: .insert, KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right,
    KEY_SR: .up, KEY_SF: .down, KEY_SLEFT: .left, KEY_SRIGHT: .right,
    KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown, KEY_HOME: .home, KEY_END: .end,
    KEY_A1: .home, KEY_A3: .pageUp, KEY_C1: .end, KEY_C3: .pageDown,
    KEY_FIND: .home, KEY_SELECT: .end, KEY_SHOME: .home, KEY_SEND: .end,
  ]
}
