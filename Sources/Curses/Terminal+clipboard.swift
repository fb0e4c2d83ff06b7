extension Terminal {
  /// Puts text on the terminal's clipboard; false if it is too long for that.
  package func copy(_ text: String) -> Bool {
    guard state == .active, let bytes = Clipboard.sequence(text, isTmux: isTmux) else {
      return false
    }
    return transmit(bytes)
  }
}
