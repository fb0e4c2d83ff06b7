import GRDB

extension StoreError {
  /// Words for what SQLite reports; an error that already has words passes through.
  init(_ error: any Error, path: String) {
    if let known = error as? StoreError {
      self = known
    } else if let reported = error as? DatabaseError {
      self.init(reported, path: path)
    } else {
      self = .unreadable(path: path, detail: String(describing: error))
    }
  }

  private init(_ error: DatabaseError, path: String) {
    let detail = error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
    self =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path)
      case .SQLITE_FULL: .full(path: path)
      case .SQLITE_READONLY, .SQLITE_PERM: .readOnly(path: path)
      case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged(path: path, detail: detail)
      case .SQLITE_INTERRUPT: .cancelled
      case .SQLITE_CONSTRAINT:
        .refused(
          what: "The store's rules forbid this change (\(detail)); nothing was changed",
          remedy: "Correct the values and try again.")
      default: .unreadable(path: path, detail: detail)
      }
  }
}
