/// How a code point takes part in a grid of cells.
enum ScalarKind: UInt32 {
  /// Controls, formats, private and unassigned code points: spelled out, never sent.
  case unprintable = 0
  case narrow = 1
  /// Two cells; East Asian Ambiguous counts as narrow.
  case wide = 2
  /// Combines with the character before it.
  case combining = 3

  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0x7f {
      self = value >= 0x20 ? .narrow : .unprintable
    } else if (0x2500...0x259f).contains(value) || (0x2800...0x28ff).contains(value) {
      self = .narrow
    } else {
      self = Self.search(value)
    }
  }

  private static func search(_ value: UInt32) -> ScalarKind {
    let runs = WidthTable.runs
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle] >> 2 <= value { low = middle } else { high = middle }
    }
    return ScalarKind(rawValue: runs[low] & 3) ?? .unprintable
  }
}
