import Domain
import Glibc
import Policy

/// The policies: those in the program, and a folder's files in place of those of the same name.
struct PolicyFolder {
  let path: String

  /// Throws where a file of the folder cannot be read: then nothing may be allowed.
  func set() throws -> PolicySet {
    let shipped = Embedded.policies.map {
      PolicyFile(name: $0.name, text: $0.text, origin: "switchboard \(Version.text)")
    }
    // The path lives through the call.
    guard unsafe access(path, F_OK) == 0 else { return PolicySet(shipped: shipped) }
    let own = try SpoolFolder(path: path).files().filter { $0.name.hasSuffix(".rego") }
    return PolicySet(shipped: shipped, own: try own.map { try file($0.name) })
  }

  private func file(_ name: String) throws -> PolicyFile {
    let bytes = try WholeFile.read("\(path)/\(name)", limit: 1 << 20)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(.damaged, "\(path)/\(name) is not UTF-8. Convert it, as with `iconv -t UTF-8`")
    }
    return PolicyFile(name: name, text: text, origin: path)
  }
}
