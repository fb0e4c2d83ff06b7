import Domain
import Glibc
import Metering
import Store

/// What lies in the spool and is not in the store. Looked at from outside, so that it also grows
/// while no worker runs.
struct SpoolBacklog: Equatable {
  private(set) var files: Int64 = 0
  private(set) var unreadFiles: Int64 = 0
  private(set) var unreadBytes: Int64 = 0

  /// A spool that is not there holds nothing.
  init(folder: String, known: [IngestFile]) {
    let newest = Dictionary(
      known.map { (Inode(device: $0.device, number: $0.inode), $0) }
    ) { $0.id > $1.id ? $0 : $1 }
    for (name, size) in (try? SpoolFolder(path: folder).files()) ?? [] {
      var facts = stat()
      // The structure is ours; the path lives through the call.
      guard !name.hasPrefix("."), unsafe stat("\(folder)/\(name)", &facts) == 0 else { continue }
      let inode = Inode(
        device: Int64(bitPattern: UInt64(facts.st_dev)),
        number: Int64(bitPattern: UInt64(facts.st_ino)))
      add(Int64(size), isCompressed: name.hasSuffix(".gz"), newest[inode])
    }
  }

  /// Of a compressed file only is known whether it was read at this size.
  private mutating func add(_ size: Int64, isCompressed: Bool, _ record: IngestFile?) {
    files += 1
    let read = record.map { isCompressed ? ($0.size == size ? size : 0) : min($0.consumed, size) }
    let unread = size - (read ?? 0)
    guard unread > 0 else { return }
    unreadFiles += 1
    unreadBytes += unread
  }

  private struct Inode: Hashable {
    var device: Int64
    var number: Int64
  }

  var families: [MetricFamily] {
    [
      MetricFamily("switchboard_spool_files", .gauge, "Files that lie in the spool.", files),
      MetricFamily(
        "switchboard_spool_unread_files", .gauge, "Files in the spool with bytes to be read.",
        unreadFiles),
      MetricFamily(
        "switchboard_spool_unread_bytes", .gauge,
        "Bytes in the spool that the store does not have; it grows also while no worker runs.",
        unreadBytes),
    ]
  }
}
