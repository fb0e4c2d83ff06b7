import Domain

/// One tenant in a packed page.
struct PageEntry {
  let number: Int64
  let mask: UInt32
  let status: Int
  let plan: Int
  let region: Int
  let name: Range<Int>
  let id: Range<Int>

  var end: Int { id.upperBound }

  /// `nil` where the bytes are not an entry of a page with that many words in its dictionary.
  init?(_ page: RawSpan, at offset: Int, words: Int) {
    guard offset + PageFormat.headerSize <= page.byteCount else { return nil }
    let status = Int(page.byte(offset + PageFormat.Offset.status))
    let plan = Int(page.word(offset + PageFormat.Offset.plan))
    let region = Int(page.word(offset + PageFormat.Offset.region))
    let nameEnd =
      offset + PageFormat.headerSize + Int(page.word(offset + PageFormat.Offset.nameLength))
    let end = nameEnd + Int(page.byte(offset + PageFormat.Offset.idLength))
    guard end <= page.byteCount, status < 4, plan < words, region < words else { return nil }
    number = Int64(page.doubleWord(offset + PageFormat.Offset.number))
    mask = page.doubleWord(offset + PageFormat.Offset.mask)
    self.status = status
    self.plan = plan
    self.region = region
    name = offset + PageFormat.headerSize..<nameEnd
    id = nameEnd..<end
  }
}

/// The plans and regions of a packed page.
struct PageDictionary {
  private(set) var words: [String] = []
  private(set) var end = 2

  init?(_ page: RawSpan) {
    guard page.byteCount >= 2 else { return nil }
    for _ in 0..<page.word(0) {
      guard end + 2 <= page.byteCount else { return nil }
      let (start, length) = (end + 2, Int(page.word(end)))
      guard start + length <= page.byteCount else { return nil }
      words.append(
        String(decoding: (start..<start + length).map { page.byte($0) }, as: UTF8.self))
      end = start + length
    }
  }
}

extension RawSpan {
  // Loads of integers, which every bit pattern is a value of; the span checks the bounds.

  func byte(_ offset: Int) -> UInt8 { unsafe unsafeLoad(fromByteOffset: offset, as: UInt8.self) }

  func word(_ offset: Int) -> UInt16 {
    unsafe UInt16(littleEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: UInt16.self))
  }

  func doubleWord(_ offset: Int) -> UInt32 {
    unsafe UInt32(littleEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }
}
