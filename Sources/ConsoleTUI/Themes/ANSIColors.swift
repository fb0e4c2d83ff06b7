/// Nearest colours of the palettes that terminals agree on.
enum ANSIColors {
  /// The 6×6×6 cube and the greys, 16–255, of xterm's 256 colours
  /// (https://www.invisible-island.net/ncurses/ncurses.faq.html#xterm_256color).
  static func nearest256(_ color: ThemeColor) -> Int {
    let wanted = [Int(color.red), Int(color.green), Int(color.blue)]
    let steps = wanted.map { $0 < 48 ? 0 : $0 < 115 ? 1 : ($0 - 35) / 40 }
    let grey = min(23, max(0, (wanted.reduce(0, +) / 3 - 3) / 10))
    let toCube = distance(wanted, steps.map { $0 == 0 ? 0 : 55 + 40 * $0 })
    let toGrey = distance(wanted, Array(repeating: 8 + 10 * grey, count: 3))
    return toGrey < toCube ? 232 + grey : 16 + 36 * steps[0] + 6 * steps[1] + steps[2]
  }

  /// By xterm's default values; a user's own 16 may differ, so themes may name them.
  static func nearest16(_ color: ThemeColor) -> UInt8 {
    let wanted = [Int(color.red), Int(color.green), Int(color.blue)]
    let best = sixteen.indices.min {
      distance(wanted, sixteen[$0]) < distance(wanted, sixteen[$1])
    }
    return UInt8(best ?? 7)
  }

  private static let sixteen = [
    [0, 0, 0], [205, 0, 0], [0, 205, 0], [205, 205, 0], [0, 0, 238], [205, 0, 205],
    [0, 205, 205], [229, 229, 229], [127, 127, 127], [255, 0, 0], [0, 255, 0], [255, 255, 0],
    [92, 92, 255], [255, 0, 255], [0, 255, 255], [255, 255, 255],
  ]

  private static func distance(_ left: [Int], _ right: [Int]) -> Int {
    zip(left, right).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
  }
}
