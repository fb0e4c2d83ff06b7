/// The head of a request of HTTP/1.1 (https://www.rfc-editor.org/rfc/rfc9112), as far as it matters
/// here: what is asked for, and by which name of the host.
struct ScrapeRequest: Equatable {
  let method: String
  let path: String
  /// Without the port; `nil` where there is none or several.
  let host: String?

  /// Longer heads are cut off by an empty request, which is refused.
  private static let limit = 8 << 10

  /// What has come so far, if its head is complete; `nil` where more has to be read.
  init?(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.contains("\r\n\r\n") || bytes.count > Self.limit else { return nil }
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
    let words = lines[0].split(separator: " ", omittingEmptySubsequences: false)
    let isHTTP = words.count == 3 && words[2].hasPrefix("HTTP/1.") && bytes.count <= Self.limit
    method = isHTTP ? String(words[0]) : ""
    path = isHTTP ? String(words[1].prefix { $0 != "?" }) : ""
    let hosts = lines.dropFirst().prefix { !$0.isEmpty }.compactMap { line in
      let parts = line.split(separator: ":", maxSplits: 1)
      return parts.count == 2 && parts[0].lowercased() == "host" ? Self.name(parts[1]) : nil
    }
    host = hosts.count == 1 ? hosts[0] : nil
  }

  private static func name(_ value: Substring) -> String {
    value.filter { $0 != " " && $0 != "\t" }.prefix { $0 != ":" }.lowercased()
  }

  /// A page of the web that has its own name point here must not read the figures
  /// (https://owasp.org/www-community/attacks/DNS_Rebinding).
  var isAddressedToLoopback: Bool {
    guard let host else { return false }
    return host == "localhost" || host.hasPrefix("127.")
  }
}
