package import Domain

extension Session {
  /// The command line that opens the console on a tenant of this store.
  package func link(to tenant: TenantID) -> String {
    let named = store.map { " --store \(Self.shellWord($0))" } ?? ""
    return "switchboard console --tenant \(Self.shellWord(tenant.rawValue))\(named)"
  }

  /// As one word of a POSIX shell: in quotes where a character could mean something else.
  private static func shellWord(_ text: String) -> String {
    let isPlain =
      !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: "/._-+:@%".utf8.contains(byte)
        }
      }
    return isPlain ? text : "'" + text.replacing("'", with: "'\\''") + "'"
  }
}
