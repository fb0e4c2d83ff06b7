import Domain

/// The vertical scale of a graph: from nothing to a round number, with round steps between.
///
/// 128-bit, since a limit of `Int64.max` rounded up would not fit 64.
struct GraphScale: Equatable {
  let step: Int128
  let top: Int128

  /// A scale that reaches `greatest` with about `steps` steps of 1, 2 or 5 times a power of ten.
  init(greatest: Int64, steps: Int) {
    let greatest = Int128(max(1, greatest))
    let least = (greatest + Int128(max(1, steps)) - 1) / Int128(max(1, steps))
    var power: Int128 = 1
    while power * 10 <= least { power *= 10 }
    step = [1, 2, 5, 10].map { power * $0 }.first { $0 >= least } ?? power * 10
    top = (greatest + step - 1) / step * step
  }

  /// The values that get a label, from the bottom.
  var ticks: [Int128] { (0...top / step).map { $0 * step } }

  /// The row of a value among `rows`, counted from the top.
  func row(of value: Int128, rows: Int) -> Int {
    guard rows > 1 else { return 0 }
    let held = min(max(0, value), top)
    return rows - 1 - Int((held * Int128(rows - 1) + top / 2) / top)
  }

  static func label(_ value: Int128) -> String {
    Figures.short(Quantity(micro: Int64(clamping: value)), space: "")
  }
}
