extension UInt128 {
  /// The largest integer whose square is not greater, by Newton's method.
  var squareRoot: UInt128 {
    guard self > 1 else { return self }
    var guess = UInt128(1) << UInt128((129 - leadingZeroBitCount) / 2 + 1)
    while true {
      let next = (guess + self / guess) / 2
      if next >= guess { return guess }
      guess = next
    }
  }
}
