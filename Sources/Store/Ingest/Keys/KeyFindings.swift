/// What is known of each event's key in a piece, by the event's position.
struct KeyFindings {
  enum Finding: UInt8 {
    /// Nobody has the key.
    case new
    /// It was admitted before the piece.
    case known
    /// An earlier event of the piece has it, which may be admitted or not.
    case repeated
  }

  private(set) var findings: [Finding] = []
  /// The payload digests of known keys.
  private var payloads: [UInt64] = []
  /// What was read ahead of its use, so that it is read; it says nothing.
  var fetched: UInt64 = 0

  /// All are new; the memory of the piece before is used again.
  mutating func reset(count: Int) {
    findings.removeAll(keepingCapacity: true)
    payloads.removeAll(keepingCapacity: true)
    findings.append(contentsOf: repeatElement(.new, count: count))
    payloads.append(contentsOf: repeatElement(0, count: count))
  }

  @inline(__always)
  func isNew(_ index: Int) -> Bool {
    if case .new = findings[index] { true } else { false }
  }

  @inline(__always)
  func payload(_ index: Int) -> UInt64? {
    if case .known = findings[index] { payloads[index] } else { nil }
  }

  mutating func setKnown(_ index: Int, payload: UInt64) {
    findings[index] = .known
    payloads[index] = payload
  }

  mutating func setRepeated(_ index: Int) { findings[index] = .repeated }
}
