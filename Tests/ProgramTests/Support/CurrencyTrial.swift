import Foundation

/// A new store that bills in a currency of the test's choice.
struct CurrencyTrial {
  let folder: TrialFolder
  let now = ["--now", "2026-02-28T23:00:00Z"]

  init(in folder: TrialFolder, currency: String) throws {
    self.folder = folder
    for name in ["ana", "bo"] { try write("\(name)-says-so\n", to: name) }
    _ = try folder.run([
      "init", "--test-clock", "--currency", currency, "--now", "2026-01-01T00:00:00Z",
      "--operator", "ana", "--passphrase-file", "\(folder.path)/ana",
      "--operator", "bo", "--passphrase-file", "\(folder.path)/bo",
    ])
  }

  func publish(_ plan: String) throws {
    try write(plan, to: "plan.yaml")
    _ = try folder.run(["plan", "publish", "\(folder.path)/plan.yaml"] + now)
  }

  func tenant(_ id: String, on plan: String, from day: String) throws {
    let line = #"{"id":"\#(id)","partner_id":"p","plan":"\#(plan)","plan_from":"\#(day)"}"#
    try write(line, to: "tenant.ndjson")
    _ = try folder.run(["tenant", "import", "\(folder.path)/tenant.ndjson"] + now)
  }

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(folder.path)/\(name)"))
  }
}
