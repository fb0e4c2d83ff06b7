import Domain
import Evidence
import Store

@testable import DualControl

extension TrustBench {
  func enrol(_ name: String, by first: String, with second: String) throws {
    let line = SSHKey.ed25519(try newKey(name).publicKey)
    let record = try file(
      .addOperator, nil, by: first,
      [
        "operator": name, "roles": "partner_admin", "scope": "northwind",
        "key_id": line.keyID.rawValue, "key_line": line.line,
      ])
    try approve(record, by: second)
    try execute(record, by: first)
  }

  /// Two replace the installation's key; the bench signs with the new one from then on.
  func rekey(by first: String, with second: String) throws {
    let (seed, numbers) = (numbers.bytes(32), numbers)
    let key = try SigningKey(seed: seed)
    let attestor = Attestor(
      installKey: key, random: { numbers.bytes($0) }, programVersion: "test")
    let former = actions
    actions = PrivilegedActions(
      control: former.control, judge: former.judge, plan: former.plan, version: former.version,
      waitingKey: { _ in attestor })
    defer { if installSeed != seed { actions = former } }
    let line = SSHKey.ed25519(key.publicKey)
    let record = try file(
      .replaceInstallKey, nil, by: first,
      ["key_id": line.keyID.rawValue, "key_line": line.line])
    try approve(record, by: second)
    try execute(record, by: first)
    (installSeed, installKey) = (seed, key)
    actions = PrivilegedActions(
      control: ControlledStore(store: store, attestor: attestor), judge: former.judge,
      plan: former.plan, version: former.version)
  }

  func rotate(_ name: String, by first: String, with second: String) throws {
    let line = SSHKey.ed25519(try newKey(name).publicKey)
    let record = try file(
      .rotateOperator, nil, by: first,
      ["operator": name, "key_id": line.keyID.rawValue, "key_line": line.line])
    try approve(record, by: second)
    try execute(record, by: first)
  }
}
