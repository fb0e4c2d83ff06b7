package import Domain
import Glibc

/// The folder with the operators' keyrings, outside the store and its backups.
package struct KeyringFolder: Sendable {
  package let path: String

  package init(path: String) { self.path = path }

  package func file(of operatorID: OperatorID) -> String { "\(path)/\(operatorID).keyring" }

  /// Writes a keyring with mode 0600; one that is already there is never overwritten.
  package func write(_ keyring: Keyring) throws {
    let file = file(of: keyring.operatorID)
    // C's `open` is variadic; the path is a string that lives through the call.
    let descriptor = unsafe open(file, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw KeyringError.unsafeFile(
        file: file,
        problem: errno == EEXIST
          ? "there is one already, and a key is never overwritten" : Self.lastError)
    }
    defer { close(descriptor) }
    var bytes = Array(keyring.text.utf8)[...]
    while !bytes.isEmpty {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 else { throw KeyringError.unsafeFile(file: file, problem: Self.lastError) }
      bytes = bytes.dropFirst(count)
    }
    guard fsync(descriptor) == 0 else {
      throw KeyringError.unsafeFile(file: file, problem: Self.lastError)
    }
  }

  /// Reads a keyring; a link, a file of somebody else or one that others may read is refused.
  package func keyring(of operatorID: OperatorID) throws -> Keyring {
    let file = file(of: operatorID)
    let descriptor = unsafe open(file, O_RDONLY | O_NOFOLLOW)
    guard descriptor >= 0 else {
      throw KeyringError.unsafeFile(file: file, problem: Self.lastError)
    }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw KeyringError.unsafeFile(file: file, problem: "it is not a plain file")
    }
    guard status.st_mode & 0o077 == 0 else {
      throw KeyringError.unsafeFile(file: file, problem: "others than its owner may read it")
    }
    guard status.st_size <= 4096 else {
      throw KeyringError.malformed(file: file, problem: "it is larger than a keyring")
    }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    // The buffer has the length that is passed with it.
    let count = unsafe read(descriptor, &bytes, bytes.count)
    guard count == bytes.count else {
      throw KeyringError.unsafeFile(file: file, problem: Self.lastError)
    }
    let keyring = try Keyring(text: String(decoding: bytes, as: UTF8.self), file: file)
    guard keyring.operatorID == operatorID else {
      throw KeyringError.malformed(file: file, problem: "it belongs to \(keyring.operatorID)")
    }
    return keyring
  }

  private static var lastError: String { unsafe String(cString: strerror(errno)) }
}
