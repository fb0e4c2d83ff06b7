/// Nearest colours of the palettes that terminals agree on.
enum Palette {
  /// The 6×6×6 cube and the greys, 16–255, of xterm's 256 colours
  /// (https://www.invisible-island.net/ncurses/ncurses.faq.html#xterm_256color).
  static func nearest256(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> UInt8 {
    let wanted = [red, green, blue].map(Int.init)
    let steps = wanted.map(cubeStep)
    let cube = 16 + 36 * steps[0] + 6 * steps[1] + steps[2]
    let grey = min(23, max(0, (wanted.reduce(0, +) / 3 - 3) / 10))
    let toCube = distance(wanted, steps.map { cubeLevels[$0] })
    let toGrey = distance(wanted, Array(repeating: 8 + 10 * grey, count: 3))
    return UInt8(toGrey < toCube ? 232 + grey : cube)
  }

  /// By xterm's default values; a user's own 16 may differ, so themes name ANSI colours themselves.
  static func nearest16(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> UInt8 {
    let wanted = [red, green, blue].map(Int.init)
    let best = sixteen.indices.min {
      distance(wanted, sixteen[$0]) < distance(wanted, sixteen[$1])
    }
    return UInt8(best ?? 7)
  }

  private static let cubeLevels = [0, 95, 135, 175, 215, 255]

  private static func cubeStep(_ value: Int) -> Int {
    value < 48 ? 0 : value < 115 ? 1 : (value - 35) / 40
  }

  private static let sixteen = [
    [0, 0, 0], [205, 0, 0], [0, 205, 0], [205, 205, 0], [0, 0, 238], [205, 0, 205],
    [0, 205, 205], [229, 229, 229], [127, 127, 127], [255, 0, 0], [0, 255, 0], [255, 255, 0],
    [92, 92, 255], [255, 0, 255], [0, 255, 255], [255, 255, 255],
  ]

  private static func distance(_ left: [Int], _ right: [Int]) -> Int {
    zip(left, right).map { ($0 - $1) * ($0 - $1) }.reduce(0, +)
  }
}
