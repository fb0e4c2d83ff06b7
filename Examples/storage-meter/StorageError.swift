/// What keeps the meter from measuring.
struct StorageError: Error, CustomStringConvertible {
  var what: String

  var description: String { "storage-meter: \(what). Mend it and start again" }
}
