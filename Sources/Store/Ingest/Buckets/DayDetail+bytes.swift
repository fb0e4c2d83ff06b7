internal import Domain

/// The form in `usage_day.detail`: varints (LEB128), signed ones zigzag. A mask of the hours that
/// have anything, then units and events of each; whether there is a carried level, and the level;
/// the number of samples, then the time since the one before and the level of each.
extension DayDetail {
  init?(_ bytes: borrowing RawSpan) {
    var reader = VarintReader()
    guard let mask = reader.unsigned(bytes) else { return nil }
    for hour in 0..<Self.hours where mask >> UInt64(hour) & 1 == 1 {
      guard let value = reader.signed(bytes), let count = reader.signed(bytes) else { return nil }
      sums[hour] = HourSum(units: value, events: count)
    }
    guard let isCarried = reader.unsigned(bytes) else { return nil }
    if isCarried == 1 {
      guard let level = reader.signed(bytes) else { return nil }
      carried = level
    }
    guard let count = reader.unsigned(bytes), count <= UInt64(bytes.byteCount) else { return nil }
    samples.reserveCapacity(Int(count))
    var at: Int64 = 0
    for _ in 0..<count {
      guard let delta = reader.unsigned(bytes), let level = reader.signed(bytes) else { return nil }
      at += Int64(delta)
      samples.append(GaugeSample(at: at, level: level))
    }
  }

  /// Appends it to a buffer that the caller reuses.
  func encode(to bytes: inout [UInt8]) {
    var mask: UInt64 = 0
    for hour in 0..<Self.hours where sums[hour] != HourSum() { mask |= 1 << UInt64(hour) }
    bytes.append(varint: mask)
    for hour in 0..<Self.hours where mask >> UInt64(hour) & 1 == 1 {
      bytes.append(zigzag: sums[hour].units)
      bytes.append(zigzag: sums[hour].events)
    }
    bytes.append(varint: carried == nil ? 0 : 1)
    if let carried { bytes.append(zigzag: carried) }
    bytes.append(varint: UInt64(samples.count))
    var at: Int64 = 0
    for sample in samples {
      bytes.append(varint: UInt64(sample.at - at))
      bytes.append(zigzag: sample.level)
      at = sample.at
    }
  }
}
