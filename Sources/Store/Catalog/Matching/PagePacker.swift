import Domain

/// Builds a page's bytes.
struct PagePacker {
  private var dictionary: [String: UInt16] = [:]
  private var words: [String] = []
  private var entries: [UInt8] = []

  mutating func add(
    number: Int64, name: String, id: String, status: TenantStatus, plan: String, region: String
  ) {
    let (name, id) = (Array(name.lowercased().utf8), Array(id.lowercased().utf8))
    append(UInt32(truncatingIfNeeded: number))
    append(LetterMask.mask(name) | LetterMask.mask(id))
    append(PageFormat.code(of: status))
    append(UInt8(truncatingIfNeeded: id.count))
    append(index(of: plan))
    append(index(of: region))
    append(UInt16(truncatingIfNeeded: name.count))
    entries += name
    entries += id
  }

  var body: [UInt8] {
    var packer = PagePacker()
    packer.append(UInt16(words.count))
    for word in words {
      packer.append(UInt16(word.utf8.count))
      packer.entries += word.utf8
    }
    return packer.entries + entries
  }

  private mutating func index(of word: String) -> UInt16 {
    if let known = dictionary[word] { return known }
    let index = UInt16(words.count)
    dictionary[word] = index
    words.append(word)
    return index
  }

  private mutating func append(_ value: some FixedWidthInteger) {
    for shift in stride(from: 0, to: value.bitWidth, by: 8) {
      entries.append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }
}
