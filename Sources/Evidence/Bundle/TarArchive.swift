/// A bundle as one file: POSIX ustar
/// (https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html#tag_20_92_13_06), plain
/// files only, sorted, with fixed modes, owners and times, so that the same files are one archive.
package enum TarArchive {
  static let block = 512

  package static func encode(_ files: BundleFiles) -> [UInt8] {
    var archive: [UInt8] = []
    for path in files.paths {
      let bytes = files[path] ?? []
      archive += header(path, size: bytes.count)
      archive += bytes
      archive += padding(after: bytes.count)
    }
    return archive + [UInt8](repeating: 0, count: 2 * block)
  }

  /// Reads an archive that is byte for byte as `encode` writes it: no links, no devices, no other
  /// owners or times, nothing after its end.
  package static func decode(_ archive: [UInt8]) throws -> BundleFiles {
    var files = BundleFiles()
    var last: BundlePath?
    var position = 0
    while position + block <= archive.count, archive[position] != 0 {
      let header = archive[position..<position + block]
      guard let path = path(in: header), let size = size(in: header),
        Array(header) == self.header(path, size: size),
        last.map({ $0 < path }) ?? true
      else { throw refused(at: position) }
      let start = position + block
      let padding = padding(after: size)
      guard size <= BundleFiles.largestFile, start + size + padding.count <= archive.count,
        archive[start + size..<start + size + padding.count].elementsEqual(padding)
      else { throw refused(at: position) }
      try files.add(path.text, Array(archive[start..<start + size]))
      last = path
      position = start + size + padding.count
    }
    guard archive.count - position == 2 * block,
      archive[position...].allSatisfy({ $0 == 0 })
    else { throw refused(at: position) }
    return files
  }

  private static func refused(at position: Int) -> EvidenceError {
    EvidenceError(
      "the archive", "at byte \(position) it is not as switchboard packs bundles",
      remedy: "If somebody packed it anew, unpack it and verify the folder")
  }

  private static func padding(after size: Int) -> [UInt8] {
    [UInt8](repeating: 0, count: (block - size % block) % block)
  }

  private static func header(_ path: BundlePath, size: Int) -> [UInt8] {
    var header: [UInt8] = []
    func field(_ text: String, _ width: Int) {
      header += text.utf8
      header += [UInt8](repeating: 0, count: width - text.utf8.count)
    }
    field(path.text, 100)
    field(octal(0o644, 7), 8)
    field(octal(0, 7), 8)
    field(octal(0, 7), 8)
    field(octal(size, 11), 12)
    field(octal(0, 11), 12)
    field("        ", 8)
    field("0", 1)
    field("", 100)
    field("ustar", 6)
    field("00", 2)
    field("", 64)
    field(octal(0, 7), 8)
    field(octal(0, 7), 8)
    field("", 167)
    let sum = header.reduce(0) { $0 + Int($1) }
    header.replaceSubrange(148..<156, with: Array(octal(sum, 6).utf8) + [0, 0x20])
    return header
  }

  private static func octal(_ number: Int, _ width: Int) -> String {
    let digits = String(number, radix: 8)
    return String(repeating: "0", count: width - digits.utf8.count) + digits
  }

  private static func path(in header: ArraySlice<UInt8>) -> BundlePath? {
    BundlePath(String(decoding: header.prefix(100).prefix { $0 != 0 }, as: UTF8.self))
  }

  private static func size(in header: ArraySlice<UInt8>) -> Int? {
    let digits = header.dropFirst(124).prefix(11)
    guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "7")).contains($0) }) else {
      return nil
    }
    return Int(String(decoding: digits, as: UTF8.self), radix: 8)
  }
}
