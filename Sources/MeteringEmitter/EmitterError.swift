/// Why an emitter could not do what was asked; nothing that it took before is lost by it.
package enum EmitterError: Error, Equatable, CustomStringConvertible {
  /// The event would be refused by every worker.
  case invalid(field: String, value: String, remedy: String)
  /// Disk full, folder gone, no permission. `waiting` records are kept and tried again.
  case unwritable(path: String, reason: String, waiting: Int)
  /// After a failed sync nobody knows what is on the disk: only a new start from the last
  /// checkpoint is safe (https://wiki.postgresql.org/wiki/Fsync_Errors).
  case unsynced(path: String, reason: String)
  /// Two emitters under one name would write into each other's records.
  case taken(lock: String)
  case damagedCheckpoint(path: String, problem: String)

  package var description: String {
    switch self {
    case .invalid(let field, let value, let remedy):
      "the event was refused: \(field) is \"\(value)\". \(remedy)"
    case .unwritable(let path, let reason, let waiting):
      "\(path) cannot be written: \(reason); \(waiting) records wait in memory. "
        + "Free some space or mend the folder, the next call tries again"
    case .unsynced(let path, let reason):
      "\(path) cannot be synced: \(reason). Mend the disk and start the service again: "
        + "it goes on from its last checkpoint"
    case .taken(let lock):
      "another process holds \(lock). Stop it, or give this emitter a name of its own"
    case .damagedCheckpoint(let path, let problem):
      "\(path) is damaged: \(problem). Restore it; without it events may be counted twice"
    }
  }
}
