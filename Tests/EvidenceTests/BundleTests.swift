import Domain
import Testing

@testable import Evidence

struct BundleTests {
  private let sample = SampleAction()

  @Test func `a bundle holds, as files, as a folder and as an archive`() throws {
    let folder = try ScratchFolder()
    let files = try sample.bundle()
    #expect(BundleVerifier.verify(files).isValid)
    for name in ["bundle", "bundle.tar"] {
      let path = "\(folder.path)/\(name)"
      try BundleWriter.write(files, to: path)
      #expect(try BundleReader.read(path) == files)
      let trusted = SampleAction.install.publicKey.keyID
      let report = BundleVerifier.verify(path: path, installKey: trusted)
      #expect(report.isValid, "\(report.checks.filter { !$0.passed })")
      #expect(report.kind == .action)
    }
  }

  @Test func `the layout is the one that is promised`() throws {
    #expect(
      try sample.bundle().paths.map(\.text) == [
        "README.txt", "SHA256SUMS", "SHA256SUMS.sig", "SHA256SUMS.sshsig", "approval-1.dsse.json",
        "approval-1.json", "approval-1.pae", "approval-1.sig", "audit.tlog-proof", "checkpoint",
        "display.txt", "execution.dsse.json", "execution.json", "execution.pae", "execution.sig",
        "keys/allowed_signers", "keys/history.json", "keys/install.pub.pem",
        "keys/op-ana.pub.pem", "keys/op-bo.pub.pem", "policy/bundle.rego",
        "policy/decision.json", "policy/input.json", "provenance.dsse.json", "provenance.json",
        "provenance.pae", "provenance.sig", "request.dsse.json", "request.json", "request.pae",
        "request.sig", "state/after.json", "state/before.json",
      ])
  }

  @Test func `the same evidence is the same bytes`() throws {
    #expect(try sample.bundle() == sample.bundle())
  }

  @Test func `an existing target is refused and left as it is, an empty folder is filled`() throws {
    let folder = try ScratchFolder()
    let files = try sample.bundle()
    try folder.write("taken", [1])
    try folder.write("taken.tar", [1])
    try Tool.run("mkdir", ["full", "empty"], in: folder.path)
    try folder.write("full/x", [1])
    for name in ["taken", "taken.tar", "full"] {
      #expect(throws: EvidenceError.self) {
        try BundleWriter.write(files, to: "\(folder.path)/\(name)")
      }
    }
    try BundleWriter.write(files, to: "\(folder.path)/empty/")
    let names = try Tool.run("ls", [folder.path]).output.split(separator: "\n")
    #expect(names == ["empty", "full", "taken", "taken.tar"])
    #expect(try folder.read("taken") == [1])
    #expect(try folder.read("full/x") == [1])
  }

  /// In four parts, so that they run side by side.
  @Test(arguments: 0..<4) func `every flipped byte of every file is noticed`(part: Int) throws {
    let files = try sample.bundle()
    var random = SeededRandom(seed: UInt64(part))
    for path in files.paths {
      let bytes = try #require(files[path])
      for place in stride(from: part, to: bytes.count, by: 4) {
        var changed = bytes
        changed[place] ^= 1 << UInt8(random.next(below: 8))
        let report = BundleVerifier.verify(try files.replacing(path, with: changed))
        if report.isValid { Issue.record("\(path) byte \(place)") }
      }
    }
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func `a flipped byte between the files of an archive is noticed`(seed: UInt64) throws {
    let files = try sample.bundle()
    let archive = TarArchive.encode(files)
    var random = SeededRandom(seed: seed)
    for _ in 0..<200 {
      var changed = archive
      let place = random.next(below: archive.count)
      changed[place] ^= 1 << UInt8(random.next(below: 8))
      guard let read = try? TarArchive.decode(changed) else { continue }
      // Inside of a file: its digest tells.
      #expect(read != files && !BundleVerifier.verify(read).isValid, "byte \(place)")
    }
  }

  @Test func `GNU tar unpacks the archive to the same files`() throws {
    let folder = try ScratchFolder()
    let files = try sample.bundle()
    try folder.write("bundle.tar", TarArchive.encode(files))
    try Tool.run("mkdir", ["out"], in: folder.path)
    #expect(try Tool.run("tar", ["-xf", "bundle.tar", "-C", "out"], in: folder.path).status == 0)
    #expect(try BundleReader.read("\(folder.path)/out") == files)
    let repacked = "tar -cf repacked.tar -C out ."
    try Tool.run("sh", ["-c", repacked], in: folder.path)
    #expect(throws: EvidenceError.self) { try BundleReader.read("\(folder.path)/repacked.tar") }
  }

  @Test func `each missing and each added file is noticed`() throws {
    let files = try sample.bundle()
    for path in files.paths {
      #expect(!BundleVerifier.verify(try files.removing(path)).isValid, "\(path)")
    }
    for name in ["extra.txt", "keys/op-eve.pub.pem", "approval-3.json", "request.sshsig"] {
      var more = files
      try more.add(name, [1])
      #expect(!BundleVerifier.verify(more).isValid, "\(name)")
      #expect(!BundleVerifier.verify(try more.resealed()).isValid, "\(name), sealed again")
    }
  }

  @Test(arguments: [
    "ln -s request.json extra", "mkfifo extra", "mkdir deeper deeper/still; touch deeper/still/x",
    "mkdir empty", "touch .hidden", "touch -- -rf", "touch 'a b'", "mkdir keys/sub",
    "rm request.json; ln -s /etc/hostname request.json", "ln -s keys keys2",
  ]) func `a folder with what no bundle has is refused`(tampering: String) throws {
    let folder = try ScratchFolder()
    let path = "\(folder.path)/bundle"
    try BundleWriter.write(try sample.bundle(), to: path)
    try Tool.run("sh", ["-c", tampering], in: path)
    #expect(!BundleVerifier.verify(path: path).isValid)
  }

  @Test(arguments: [
    "../x", "/x", "a/../b", "a//b", "a/b/c", "./a", ".", "..", "", "a/", "a b", "a\nb", "a\\b",
    "-a", "é", "a\u{0}b", String(repeating: "a", count: 101),
  ]) func `a path that could lead out or hide is refused`(path: String) {
    #expect(BundlePath(path) == nil)
  }

  @Test func `another installation's key is not the trusted one`() throws {
    let report = BundleVerifier.verify(
      try sample.bundle(), installKey: SampleAction.bo.publicKey.keyID)
    #expect(report.checks.filter { !$0.passed }.map(\.name) == ["installation"])
  }
}
