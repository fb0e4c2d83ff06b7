@testable import ConsoleTUI

enum FormSamples {
  /// Approving a deletion, as in the drawings.
  static var deletion: Form {
    Form(
      .pane(.approvals, .open), title: "Approve: delete contoso-retail",
      note: "expires in 3 h 41 m",
      facts: [
        .told("asked by", "ana (partner admin)  12:01:02, 2 m ago, other session"),
        .told("reason", "\"contract ended, data export delivered 14 Nov\""),
        .told(
          "effect",
          "tenant becomes a tombstone; restorable until 29 Nov 12:01; purge afterwards needs "
            + "another two people"),
        .blank, .change("status", before: "suspended", after: "deleted"),
        .change("seats", before: "12", after: "0"),
        .change("share links", before: "2", after: "revoked"), .blank,
        .warning("changed since the request: usage +310 ingest units"),
      ],
      fields: [
        .text(
          "name", "type the tenant's name to approve",
          need: .exactly("contoso-retail", "the tenant's name")),
        .secret("passphrase", "bo's passphrase", need: .something("the passphrase")),
        .text("comment", "comment"),
      ],
      buttons: [
        Form.Button(deny, "Deny", needs: ["passphrase"], working: "signing"),
        Form.Button(approve, "Approve", needs: ["name", "passphrase"], working: "signing"),
      ],
      hint: "the text above is what you sign: sha256 41c0 9be2")
  }

  static let approve = Form.Button.ID("approve")
  static let deny = Form.Button.ID("deny")

  static func take(_ keys: String, _ form: inout Form) -> [Form.Outcome] {
    keys.split(separator: " ").compactMap { Key(name: String($0)) }.map { form.take($0) }
  }
}
