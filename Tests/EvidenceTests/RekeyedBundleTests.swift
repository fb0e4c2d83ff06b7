import Domain
import Testing

@testable import Evidence

/// Bundles of acts from before the installation's key was replaced, made again afterwards.
struct RekeyedBundleTests {
  private static let successor = SampleAction.key(4)

  /// The act stands at entry 5; the key was replaced at entry 7.
  private static func sample(replacedAt entry: Int = 7) -> SampleAction {
    var sample = SampleAction()
    sample.sealKey = successor
    sample.history[0] = KeyWindow(
      principal: "install@\(SampleAction.installID)", key: .ed25519(SampleAction.install.publicKey),
      from: 0, until: entry)
    sample.history.append(
      KeyWindow(
        principal: "install@\(SampleAction.installID)", key: .ed25519(successor.publicKey),
        from: entry))
    return sample
  }

  @Test func `an act from before the key was replaced is proven by the present one`() throws {
    let files = try Self.sample().bundle()
    let report = BundleVerifier.verify(files, installKey: Self.successor.publicKey.keyID)
    #expect(report.checks.filter { !$0.passed }.map(\.name) == [])
    let outsider = try Outsider.verify(
      files, fingerprint: Self.successor.publicKey.keyID.rawValue)
    #expect(outsider.status == 0, "\(outsider.output)")
  }

  @Test func `the README's commands check it too`() throws {
    let folder = try ScratchFolder()
    let path = "\(folder.path)/bundle"
    try BundleWriter.write(try Self.sample().bundle(), to: path)
    let readme = String(decoding: try folder.read("bundle/README.txt"), as: UTF8.self)
    let commands = readme.replacing("\\\n", with: " ").split(separator: "\n").filter {
      ["sha256sum", "ssh-keygen", "openssl"].contains($0.split(separator: " ").first ?? "")
    }
    #expect(commands.count == 6)
    for command in commands {
      #expect(try Tool.run("sh", ["-c", String(command)], in: path).status == 0, "\(command)")
    }
  }

  @Test func `a stolen former key signs no act of after its end`() throws {
    let files = try Self.sample(replacedAt: 4).bundle()
    #expect(!BundleVerifier.verify(files).isValid)
    #expect(try Outsider.verify(files).status == 1)
  }

  @Test func `a stolen former key seals nothing for whoever knows the present one`() throws {
    var sample = Self.sample()
    sample.sealKey = SampleAction.install
    let files = try sample.bundle()
    let trusted = Self.successor.publicKey.keyID
    #expect(!BundleVerifier.verify(files, installKey: trusted).isValid)
    #expect(try Outsider.verify(files, fingerprint: trusted.rawValue).status == 1)
  }
}
