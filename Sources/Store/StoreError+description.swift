extension StoreError {
  package var description: String {
    switch self {
    case .missing(let path):
      "No store at \(path). Make one with `switchboard init`, or name another with --store."
    case .exists(let path):
      "\(path) already exists and was left as it is. Choose another path, or move it away first."
    case .foreign(let path, let found):
      "\(path) is not a switchboard store: \(found). Name the store with --store."
    case .newer(let path, let found, let known):
      "\(path) has schema \(found), written by a newer switchboard; this one knows up to "
        + "\(known). Install the newer release, or restore a backup made by this one."
    case .damaged(let path, let detail):
      "\(path) is damaged: \(detail). Keep the file, run `switchboard doctor`, and put back a "
        + "backup with `switchboard restore`."
    case .readOnly(let path):
      "\(path) cannot be written: the file or its folder is read-only. Give write permission on "
        + "both, or open it with --read-only."
    case .unreadable(let path, let detail):
      "\(path) cannot be read: \(detail). Check what is there, and its permissions."
    case .busy(let path):
      "\(path) is being written by another process, which took longer than 5 seconds. Try again."
    case .full(let path):
      "No space left to write \(path). What did not fit was not kept, what was committed before is "
        + "whole. Free some space and do the same again; it goes on where it stopped."
    case .notFound(let what, let id):
      "No \(what) \"\(id)\" found. Check the id, and that it is in your scope."
    case .refused(let what, let remedy):
      "\(what)\(what.hasSuffix(".") ? "" : ".") \(remedy)"
    case .cancelled:
      "The read was cancelled because a newer one took its place. Nothing needs to be done."
    }
  }
}
