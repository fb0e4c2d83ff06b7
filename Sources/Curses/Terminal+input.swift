import CNcurses

extension Terminal {
  /// Takes everything that waits. The end of the input is seen here too: a terminal that is gone
  /// stays readable for ever, and would otherwise be read in a loop.
  func readKeys() {
    guard state == .active else { return }
    while true {
      let code = cn_key()
      guard code >= 0 else { break }
      for event in decoder.take(Int(code)) { post(event) }
    }
    for event in decoder.pause() { post(event) }
    if cn_hung_up() { vanish() }
  }

  /// Nothing is read any more, so that waiting for the program's end costs nothing.
  private func vanish() {
    stopReading()
    post(.vanished)
  }
}
