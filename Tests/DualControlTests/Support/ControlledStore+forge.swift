import Domain
import GRDB

@testable import Store

extension ControlledStore {
  /// What somebody with a key that signs for the installation writes past the program: an entry and
  /// a record for whatever rows.
  func forge(act: String, rows: [SignerKey], at now: Timestamp) throws {
    try forge(act: act, rows: rows.map(\.attested), at: now)
  }

  func forge(act: String, rows: [AttestedRow], at now: Timestamp) throws {
    try store.write { db in
      try recordRows(rows, .imported, act: act, actor: "somebody", at: now, db)
    }
  }
}
