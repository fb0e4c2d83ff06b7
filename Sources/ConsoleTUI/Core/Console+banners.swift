import Domain

extension Console {
  /// At most this many lines; what is left out is counted in the last one.
  static let mostBanners = 3

  /// What must be seen on every screen: whose eyes one looks through, then what is wrong.
  var banners: [Banner] {
    var banners: [Banner] = []
    if let impersonation {
      let left = Figures.duration(
        seconds: max(0, impersonation.endsAt.seconds - now.seconds))
      banners.append(
        Banner(
          kind: .view,
          text: "read-only view as the admin of \(impersonation.tenantName) sees it, "
            + "\(left) left  \(keyMap.shown(.endImpersonation)) ends it"))
    }
    banners += freshness.alarms.map { Banner(kind: .alarm, text: $0) }
    if let trouble = freshness.trouble { banners.append(Banner(kind: .trouble, text: trouble)) }
    guard banners.count > Self.mostBanners else { return banners }
    let hidden = banners.count - Self.mostBanners
    banners = Array(banners.prefix(Self.mostBanners))
    banners[Self.mostBanners - 1].text += "  (and \(hidden) more)"
    return banners
  }

  func drawBanners(_ frame: inout Frame) {
    for (index, banner) in banners.enumerated() {
      let role: Role = banner.kind == .view ? .badgeHeld : .banner
      let line = Rect(column: 0, row: 2 + index, width: size.columns, height: 1)
      frame.fill(line, style: Style(role))
      let mark = banner.kind == .alarm ? symbols.cross : symbols.warning
      frame.put(
        "\(mark) \(banner.text)", column: 1, row: line.row, style: Style(role),
        width: size.columns - 2, alignment: .left, ellipsis: symbols.ellipsis)
    }
  }
}
