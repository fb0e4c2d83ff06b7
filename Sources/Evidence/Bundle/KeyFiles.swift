import Domain

/// The files in `keys/` beside the keys themselves.
enum KeyFiles {
  /// Who may sign what, for `ssh-keygen -Y verify`: the install key evidence, the others approvals.
  static func allowedSigners(_ keys: [(principal: String, key: SSHKey)]) -> [UInt8] {
    let lines = keys.map { principal, key in
      AllowedSigner(
        principal: principal,
        namespace: principal.hasPrefix("install@") ? .evidence : .approval, key: key
      ).line + "\n"
    }
    return Array(lines.joined().utf8)
  }

  static func history(_ windows: [KeyWindow]) -> [UInt8] {
    let value: JSONValue = ["keys": .array(windows.map(\.json))]
    return Array((value.description + "\n").utf8)
  }

  /// Reads what `history` writes, and nothing else.
  static func windows(_ bytes: [UInt8]) -> [KeyWindow]? {
    guard let elements = (try? JSONValue(parsing: bytes))?["keys"]?.elements else { return nil }
    let windows = elements.compactMap(KeyWindow.init)
    return history(windows) == bytes ? windows : nil
  }
}
