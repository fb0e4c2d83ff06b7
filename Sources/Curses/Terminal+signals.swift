import CNcurses
import Glibc

extension Terminal {
  func readSignals() {
    var isResized = false
    while true {
      let signal = cn_next_signal()
      switch signal {
      case 0:
        if isResized && state == .active { takeSize() }
        return
      case SIGWINCH: isResized = true
      case SIGTSTP: suspend()
      case SIGCONT: if state == .active { resume() }
      default: post(.askedToEnd(signal: signal))
      }
    }
  }
}
