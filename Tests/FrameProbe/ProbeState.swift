import ConsoleTUI
import FrameScenes
import Glibc

/// What the probe shows.
struct ProbeState {
  private var size: ScreenSize
  private var scene = Scene.empty
  private var events: [String]?

  init(size: ScreenSize) { self.size = size }

  mutating func update(_ event: Event) -> [Effect] {
    switch event {
    case .timed: return []
    case .resized(let size): self.size = size
    case .key(.character("Q")): return [.quit]
    case .key(.control("z")): return [.suspend]
    case .key(.control("l")): return [.redraw]
    case .key(.character("y")): return [.copy("copied")]
    case .key(.character("C")): raise(SIGSEGV)
    case .key(.character("A")): abort()
    case .key(.character("X")): exit(7)
    case .key(.character("e")): events = []
    case .key(.character(let digit)):
      if events == nil, let scene = digit.wholeNumberValue.flatMap(Scene.init) {
        self.scene = scene
      }
    default: break
    }
    events?.append("\(event)")
    return []
  }

  func view() -> Frame {
    guard let events else { return scene.frame(size: size) }
    var frame = Frame(size: size)
    for (row, event) in events.suffix(size.rows - 1).enumerated() {
      frame.put(event, column: 0, row: row)
    }
    frame.put("size \(size.columns)x\(size.rows)", column: 0, row: size.rows - 1)
    return frame
  }
}
