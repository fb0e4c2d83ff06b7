import Domain

/// The samples of one interval, as text the emitter's checkpoint.
struct StorageRound: Equatable {
  /// Counted in intervals since 1970.
  var slot: Int64
  /// Seconds since 1970 when it was measured.
  var at: Int64
  /// Whether all its samples are emitted.
  var isDone: Bool
  var sizes: [TenantID: Int64]

  var text: String {
    let tenants = sizes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    return (["\(slot) \(at) \(isDone ? "done" : "pending")"] + tenants).joined(separator: "\n")
  }

  /// `nil` before the first round.
  static func read(_ text: String) throws -> StorageRound? {
    guard !text.isEmpty else { return nil }
    let lines = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    guard let first = lines.first, first.count == 3, let slot = Int64(first[0]),
      let at = Int64(first[1])
    else { throw StorageError(what: "the checkpoint begins with \(text.prefix(40))") }
    var round = StorageRound(slot: slot, at: at, isDone: first[2] == "done", sizes: [:])
    for line in lines.dropFirst() {
      guard line.count == 2, let bytes = Int64(line[1]) else {
        throw StorageError(what: "the checkpoint has the line \(line.joined(separator: " "))")
      }
      round.sizes[TenantID(line[0])] = bytes
    }
    return round
  }
}
