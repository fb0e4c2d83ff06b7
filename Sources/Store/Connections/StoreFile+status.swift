import Glibc

extension StoreFile {
  /// In bytes; 0 where there is no file.
  static func size(_ path: String) -> Int64 { Int64(status(path)?.st_size ?? 0) }

  /// The lower nine bits; 0 where there is no file.
  static func permissions(_ path: String) -> UInt32 { (status(path)?.st_mode ?? 0) & 0o777 }

  private static func status(_ path: String) -> stat? {
    var found = stat()
    // The path is a terminated string and `found` a local; both live through the call.
    return unsafe stat(path, &found) == 0 ? found : nil
  }
}
