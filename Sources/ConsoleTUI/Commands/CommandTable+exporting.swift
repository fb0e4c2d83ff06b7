import Domain

extension CommandTable {
  static let exporting: [Command] = [
    Command(
      .createExport, .acting, "new export", keys: ["c"], in: [.exports],
      help: "Bills a month and writes the bills as a signed bundle.",
      unless: { $0.exports.obstacle(isReadOnly: $0.session.isReadOnly) }),
    Command(
      .verifyExport, .acting, "verify", keys: ["v"], in: [.exports],
      help: "Checks the bundle under the cursor: signatures, every row, the chain.",
      unless: { noBundle($0) }),
    Command(
      .cancelExport, .acting, "cancel the export", keys: ["x"], in: [.exports],
      help: "Ends the export that is being made; nothing of it is left.",
      unless: { $0.exports.job == nil ? "none is being made" : nil }),
    Command(
      .copyPath, .acting, "copy the path", keys: ["y"], in: [.exports],
      help: "Puts the path of the bundle under the cursor on the clipboard.",
      unless: { $0.exports.current == nil ? "no export is under the cursor" : nil }),
  ]

  private static func noBundle(_ console: Console) -> String? {
    guard let record = console.exports.current else { return "no export is under the cursor" }
    guard record.contents != nil else {
      return "it has no bundle: it was \(record.outcome.rawValue)"
    }
    return console.exports.checking == nil ? nil : "one is being checked"
  }
}
