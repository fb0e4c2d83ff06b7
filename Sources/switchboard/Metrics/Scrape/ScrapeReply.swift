/// A reply of HTTP/1.1; the connection ends with it.
struct ScrapeReply: Equatable {
  let status: String
  let body: String
  var type = "text/plain; charset=utf-8"

  /// The text format's own type
  /// (https://prometheus.io/docs/instrumenting/exposition_formats/#basic-info).
  static func metrics(_ text: String) -> ScrapeReply {
    ScrapeReply(
      status: "200 OK", body: text, type: "text/plain; version=0.0.4; charset=utf-8")
  }

  static let notFound = ScrapeReply(status: "404 Not Found", body: "ask for /metrics\n")
  static let notAllowed = ScrapeReply(
    status: "405 Method Not Allowed", body: "only GET and HEAD are answered\n")
  static let badRequest = ScrapeReply(
    status: "400 Bad Request", body: "this is no request of HTTP/1.1\n")
  static let misdirected = ScrapeReply(
    status: "421 Misdirected Request", body: "ask by 127.0.0.1 or localhost\n")
  static let unavailable = ScrapeReply(
    status: "503 Service Unavailable", body: "the store cannot be read; see the log\n")

  func bytes(for request: ScrapeRequest) -> [UInt8] {
    let content = Array(body.utf8)
    let allow = self == .notAllowed ? "Allow: GET, HEAD\r\n" : ""
    let head =
      "HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\nContent-Length: \(content.count)\r\n"
      + "\(allow)Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n"
      + "Connection: close\r\n\r\n"
    return Array(head.utf8) + (request.method == "HEAD" ? [] : content)
  }
}
