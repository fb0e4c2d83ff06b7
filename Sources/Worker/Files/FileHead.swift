/// The first bytes of a file as a number: tells a file from another one on the same inode.
struct FileHead: Equatable {
  static let longest: Int64 = 256

  var digest: Int64
  var length: Int64

  /// FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/): for identity, not against an adversary;
  /// who can write into the spool can write any file.
  init(_ bytes: [UInt8]) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    digest = Int64(bitPattern: hash)
    length = Int64(bytes.count)
  }

  init(digest: Int64, length: Int64) {
    self.digest = digest
    self.length = length
  }
}
