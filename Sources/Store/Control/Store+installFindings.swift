import Domain
import GRDB

extension Store {
  /// Where the row that names the installation differs from what was signed, and whether its settings
  /// were: the id stands in every record, of which the first and the last are looked at; the settings
  /// in the first entry of the log, unless an older program has made it.
  package func installFindings(
    digest: ([UInt8]) -> String
  ) throws -> (problems: [String], areSettingsSigned: Bool) {
    try read { db in
      guard let install = try Install.fetchIfPresent(db) else {
        return (["the row that names the installation is missing"], false)
      }
      let strangers = try Self.namedByRecords(db).subtracting([install.id]).sorted().map {
        "records are of the store \($0), and this one says that it is \(install.id)"
      }
      guard let signed = try Self.signedSettings(db) else { return (strangers, false) }
      let changed = install.settings(digest).filter { signed[$0.key] != $0.value }.map {
        "\($0.key) of the installation is \($0.value), and was signed as "
          + "\(signed[$0.key] ?? .null)"
      }
      return (strangers + changed, true)
    }
  }

  private static func namedByRecords(_ db: Database) throws -> Set<String> {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT payload FROM execution WHERE audit_seq IN (
          (SELECT min(audit_seq) FROM execution), (SELECT max(audit_seq) FROM execution))
        """)
    return Set(
      rows.compactMap { try? ExecutionStatement(payload: $0.bytes("payload")).installID })
  }

  private static func signedSettings(_ db: Database) throws -> JSONValue? {
    let body = try String.fetchOne(db, sql: "SELECT body FROM audit WHERE seq = 0")
    return body.flatMap { try? JSONValue(parsing: Array($0.utf8)) }?["detail"]?["install"]
  }
}
