import Foundation
import Testing

/// Bundles as files, in the hands of somebody else.
struct ExportBundleTests {
  private static let script = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Docs/verify-evidence.sh").standardized.path

  @Test(arguments: [["csv"], ["json"], ["focus"]])
  func `a flipped byte of any file is noticed, by the program and by stock tools`(
    format: [String]
  ) throws {
    let trial = try BillTrial()
    try trial.export("bundle", format)
    #expect(try trial.tool(["sh", Self.script, trial.file("bundle")]).code == 0)
    let names = try trial.files(in: "bundle")
    #expect(names.count == 18)
    for (number, name) in names.enumerated() {
      let bytes = try trial.bytes("bundle/\(name)")
      var changed = bytes
      // Another place and bit in each file, the same in every run.
      changed[(number * 7_919 + 5) % bytes.count] ^= 1 << UInt8(number % 7)
      try Data(changed).write(to: URL(filePath: trial.file("bundle/\(name)")))
      #expect(try trial.end(["export", "verify", trial.file("bundle")]).code == 1, "\(name)")
      // The outsider's script is slow: one format shows what it finds.
      if format == ["focus"] {
        #expect(try trial.tool(["sh", Self.script, trial.file("bundle")]).code == 1, "\(name)")
      }
      try Data(bytes).write(to: URL(filePath: trial.file("bundle/\(name)")))
    }
    #expect(try trial.end(["export", "verify", trial.file("bundle")]).code == 0)
  }

  @Test func `another time zone and language give the same bytes`() throws {
    let trial = try BillTrial()
    let hosts = [
      ["TZ": "Asia/Kolkata", "LANG": "de_DE.UTF-8", "LC_ALL": "de_DE.UTF-8"],
      ["TZ": "America/St_Johns", "LANG": "C", "LC_ALL": "C"],
    ]
    for format in [["csv"], ["json"], ["focus"], ["focus", "--focus-version", "1.4"]] {
      let folders = try hosts.enumerated().map { number, host in
        let name = "\(format.joined())-\(number)"
        let ended = try trial.end(
          ["export", "create", "--period", "2026-01", "--out", trial.file(name), "--format"]
            + format, host: host)
        #expect(ended.code == 0, "\(ended.errors)")
        return name
      }
      let names = try trial.files(in: folders[0])
      #expect(try trial.files(in: folders[1]) == names)
      for name in names {
        #expect(
          try trial.bytes("\(folders[0])/\(name)") == trial.bytes("\(folders[1])/\(name)"),
          "\(name) of \(format)")
      }
    }
  }

  /// A file system of its own, in a mount namespace of its own.
  @Test(arguments: [("size=24k", 5), ("ro", 5)] as [(String, Int32)])
  func `a full disk and one that is read-only leave nothing, and are told`(
    options: String, code: Int32
  ) throws {
    let trial = try BillTrial()
    try FileManager.default.createDirectory(
      atPath: trial.file("disk"), withIntermediateDirectories: false)
    let mount = """
      mount -t tmpfs -o \(options) none "$0/disk" && "$@"
      code=$?
      ls -A "$0/disk"
      exit $code
      """
    let ended = try trial.end(
      [
        "export", "create", "--period", "2026-01", "--format", "focus", "--out",
        trial.file("disk/bundle"), "--as", "ana", "--passphrase-file", trial.file("ana"),
      ],
      through: ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", mount, trial.path])
    #expect(ended.code == code, "\(ended.errors)")
    #expect(ended.output == "")
    #expect(ended.errors.contains(trial.file("disk/bundle")), "\(ended.errors)")
    let list = try trial.run(["export", "list"])
    #expect(list.contains("\tfailed\t"))
    #expect(try trial.run(["audit", "list"]).contains("export.failed"))
  }

  @Test func `exports and verifications are counted, those of the command line too`() throws {
    let trial = try BillTrial()
    try trial.export("a")
    try trial.export("b")
    try trial.export("c", ["focus"])
    #expect(
      try trial.end(
        ["export", "create", "--period", "2026-09", "--format", "json", "--out", trial.file("d")]
      ).code == 2)
    #expect(try trial.end(["export", "verify", trial.file("a")]).code == 0)
    try Data([0x20]).write(to: URL(filePath: trial.file("c/extra")))
    #expect(try trial.end(["export", "verify", trial.file("c")]).code == 1)
    #expect(try trial.end(["evidence", "verify", trial.file("b")]).code == 0)
    let text = try trial.run(["metrics"])
    for line in [
      #"switchboard_exports_total{format="csv",result="created"} 1"#,
      #"switchboard_exports_total{format="csv",result="repeated"} 1"#,
      #"switchboard_exports_total{format="focus",result="created"} 1"#,
      #"switchboard_exports_total{format="json",result="refused"} 1"#,
      #"switchboard_bundle_verifications_total{kind="export",result="valid"} 1"#,
      #"switchboard_bundle_verifications_total{kind="export",result="invalid"} 1"#,
      #"switchboard_bundle_verifications_total{kind="evidence",result="valid"} 1"#,
      #"switchboard_bundle_verification_failures_total{kind="export",failed="files"} 1"#,
      "switchboard_last_export_timestamp_seconds 1771545600",
    ] {
      #expect(text.contains(line + "\n"), "\(line)")
    }
    #expect(try Promtool.check(text) == Promtool.Verdict(isFine: true, words: ""))
  }
}
