import Domain

extension AccessRecord {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// nginx' `combined` format, with the tenant as `$remote_user`
  /// (https://nginx.org/en/docs/http/ngx_http_log_module.html#log_format).
  init?(combined line: String) {
    let quoted = line.split(separator: "\"", omittingEmptySubsequences: false)
    guard quoted.count >= 3 else { return nil }
    let front = quoted[0].split(separator: " ")
    let request = quoted[1].split(separator: " ")
    guard front.count == 5, front[2] != "-", request.count == 3,
      let status = quoted[2].split(separator: " ").first.flatMap({ Int($0) }),
      let at = Self.moment(front[3].dropFirst() + " " + front[4].dropLast())
    else { return nil }
    self.init(
      tenant: TenantID(String(front[2])), at: at, method: String(request[0]),
      target: String(request[1]), status: status)
  }

  /// `10/Feb/2026:13:00:00 +0100`
  private static func moment(_ text: some StringProtocol) -> Timestamp? {
    let parts = text.split { $0 == "/" || $0 == ":" || $0 == " " }
    guard parts.count == 7, let month = months.firstIndex(of: String(parts[1])) else { return nil }
    let zone = "\(parts[6].prefix(3)):\(parts[6].dropFirst(3))"
    let time = "\(parts[3]):\(parts[4]):\(parts[5])"
    return Timestamp(rfc3339: "\(parts[2])-\((month + 1).padded(to: 2))-\(parts[0])T\(time)\(zone)")
  }
}
