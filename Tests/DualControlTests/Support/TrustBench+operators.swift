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

  func rotate(_ name: String, by first: String, with second: String) throws {
    let line = SSHKey.ed25519(try newKey(name).publicKey)
    let record = try file(
      .rotateOperator, nil, by: first,
      ["operator": name, "key_id": line.keyID.rawValue, "key_line": line.line])
    try approve(record, by: second)
    try execute(record, by: first)
  }
}
