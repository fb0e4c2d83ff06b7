internal import Glibc

/// Results to stdout, messages to stderr.
package enum Message {
  package static func write(_ text: String) { put("\(text)\n", STDERR_FILENO) }
  package static func result(_ text: String) { put("\(text)\n", STDOUT_FILENO) }

  private static func put(_ text: String, _ descriptor: Int32) {
    let bytes = Array(text.utf8)
    // The buffer lives for the call; nobody is there to be told where it fails.
    _ = unsafe bytes.withUnsafeBytes {
      unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
    }
  }
}
