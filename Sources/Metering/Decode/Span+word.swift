extension Span where Element == UInt8 {
  /// The eight bytes from `index`, little-endian; those past the end are zero.
  ///
  /// Written so that the compiler makes one load of it, checked once, without unsafe code.
  @inline(__always)
  func word(at index: Int) -> UInt64 {
    guard index >= 0, index < count - 7 else { return lastWord(at: index) }
    let low =
      UInt64(self[index]) | UInt64(self[index + 1]) &<< 8 | UInt64(self[index + 2]) &<< 16
      | UInt64(self[index + 3]) &<< 24
    let high =
      UInt64(self[index + 4]) &<< 32 | UInt64(self[index + 5]) &<< 40
      | UInt64(self[index + 6]) &<< 48 | UInt64(self[index + 7]) &<< 56
    return low | high
  }

  /// The first `size` of the eight bytes from `index`; the others, and all where it is not
  /// positive, are zero.
  @inline(__always)
  func word(at index: Int, size: Int) -> UInt64 {
    guard size > 0 else { return 0 }
    guard size < 8 else { return word(at: index) }
    return word(at: index) & (UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- size &* 8))
  }

  @inline(never)
  private func lastWord(at index: Int) -> UInt64 {
    var word: UInt64 = 0
    var position = index
    while position < count {
      word |= UInt64(self[position]) &<< UInt64((position &- index) &* 8)
      position &+= 1
    }
    return word
  }
}
