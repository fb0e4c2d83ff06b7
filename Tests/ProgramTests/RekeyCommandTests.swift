import Foundation
import Testing

/// The runbook of a lost key, as an operator goes through it.
struct RekeyCommandTests {
  @Test func `a lost key is replaced by two, and is asked for by name until then`() throws {
    let folder = try TrialFolder()
    for name in ["ana", "bo"] {
      try "the passphrase of \(name)\n".write(
        toFile: folder.path + "/" + name, atomically: true, encoding: .utf8)
    }
    let ana = ["--as", "ana", "--passphrase-file", folder.path + "/ana"]
    _ = try folder.run([
      "init", "--operator", "ana", "--passphrase-file", folder.path + "/ana", "--operator", "bo",
      "--passphrase-file", folder.path + "/bo",
    ])
    try FileManager.default.removeItem(atPath: folder.path + "/store.db.keys/install.key")
    #expect(
      try folder.run(
        ["request", "new", "incident_open", "--reason", "x"] + ana) == "")
    let filed = try folder.run(["rekey", "--reason", "the disk is gone"] + ana)
    let id = String(filed.prefix { $0 != " " })
    #expect(filed == "\(id) PENDING\n")
    _ = try folder.run([
      "approve", id, "--comment", "so it is", "--as", "bo", "--passphrase-file",
      folder.path + "/bo",
    ])
    #expect(try folder.run(["request", "execute", id, "--as", "ana"]) == "\(id) EXECUTED\n")
    #expect(try !folder.run(["audit", "verify", "--as", "ana"]).contains("WRONG"))
    let done = try folder.run(["request", "new", "incident_open", "--reason", "x"] + ana)
    #expect(done.hasSuffix(" EXECUTED\n"))
  }

  @Test func `a backup is restored without the key, and says that it is only to be read`() throws {
    let folder = try TrialFolder()
    for name in ["ana", "bo"] {
      try "the passphrase of \(name)\n".write(
        toFile: folder.path + "/" + name, atomically: true, encoding: .utf8)
    }
    _ = try folder.run([
      "init", "--operator", "ana", "--passphrase-file", folder.path + "/ana", "--operator", "bo",
      "--passphrase-file", folder.path + "/bo",
    ])
    _ = try folder.run(["backup", folder.path + "/backup.db"])
    let key = folder.path + "/store.db.keys/install.key"
    try FileManager.default.moveItem(atPath: key, toPath: folder.path + "/kept")
    #expect(try folder.run(["restore", folder.path + "/backup.db"]).hasPrefix("restored "))
    let note = [
      "request", "new", "incident_open", "--reason", "x", "--passphrase-file", folder.path + "/ana",
    ]
    #expect(try folder.run(note) == "")
    try FileManager.default.moveItem(atPath: folder.path + "/kept", toPath: key)
    #expect(try folder.run(["restore", folder.path + "/backup.db"]).hasPrefix("restored "))
    #expect(try folder.run(note).hasSuffix(" EXECUTED\n"))
  }
}
