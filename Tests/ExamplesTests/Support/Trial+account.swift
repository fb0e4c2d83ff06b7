import Domain
import Store

extension Trial {
  /// Sums of whole units by tenant and metric, from the buckets.
  func account() throws -> [String: Int64] {
    var account: [String: Int64] = [:]
    for line in try store.usageLines() {
      let fields = line.split(separator: "|").map(String.init)
      guard let units = Int64(fields[3]) else { continue }
      if units > 0 { account["\(fields[0]) \(fields[2])", default: 0] += units }
    }
    return account
  }
}
