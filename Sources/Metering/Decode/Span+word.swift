extension Span where Element == UInt8 {
  /// The eight bytes from `index`, little-endian; those past the end are zero.
  @inline(__always)
  func word(at index: Int) -> UInt64 {
    guard index >= 0, index < count &- 7 else { return lastWord(at: index) }
    // Eight bytes within the span, as was just seen; byte by byte they would be eight checked loads.
    let word = unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
    return UInt64(littleEndian: word)
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
