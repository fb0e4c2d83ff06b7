extension SeededNumbers {
  /// Text of any code points: controls, marks, wide, bidirectional, unassigned, and plain ones.
  mutating func text(most: Int = 12) -> String {
    let count = Int(next() % UInt64(most + 1))
    return (0..<count).reduce(into: "") { text, _ in
      text.unicodeScalars.append(scalar())
    }
  }

  private mutating func scalar() -> Unicode.Scalar {
    let ranges: [ClosedRange<UInt32>] = [
      0...0x1f, 0x20...0x7e, 0x20...0x7e, 0x7f...0xa0, 0x300...0x36f, 0x600...0x6ff,
      0x1100...0x11ff, 0x2000...0x206f, 0x4e00...0x9fff, 0xe000...0xe0ff, 0xfe00...0xfe0f,
      0x1f1e6...0x1f1ff, 0x1f300...0x1f64f, 0xe0000...0xe007f, 0...0x10_ffff,
    ]
    let range = ranges[Int(next() % UInt64(ranges.count))]
    return Unicode.Scalar(UInt32.random(in: range, using: &self)) ?? "\u{fffd}"
  }
}
