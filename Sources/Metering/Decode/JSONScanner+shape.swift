extension JSONScanner {
  /// Scans a line that is of a known shape, to its newline. False where it is not, or where
  /// anything is wrong with a value: what `scan` then says of the line holds.
  mutating func scan(
    _ text: Span<UInt8>, _ range: Range<Int>, of shape: borrowing LineShape,
    top: inout FieldSlots
  ) -> Bool {
    begin(range)
    top.clear()
    for index in 0..<shape.parts.count {
      let part = shape.parts[index]
      guard shape.has(part, text, at: position) else { return false }
      position &+= part.size
      do throws(LineFault) {
        let slot = part.isString ? try restOfString(text) : try number(text)
        top.record(part.field, slot, at: position)
      } catch {
        return false
      }
    }
    let newline = position &+ shape.tail.size &- 1
    guard shape.has(shape.tail, text, at: position), newline < end else { return false }
    position = newline
    return true
  }
}
