import Testing

/// What can be told from the words alone is a mistake of usage, and nothing is filed.
struct RequestUsageTests {
  @Test(arguments: [
    ["suspend"], ["suspend", "--tenant", "acme", "--param", "x=y"], ["backfill"],
    ["change_plan", "--tenant", "acme", "--param", "plan=pro", "--param", "from=2026-13-01"],
    ["impersonate", "--tenant", "acme", "--param", "minutes=soon"],
  ])
  func `a request that does not fit its action is a mistake of usage`(words: [String]) throws {
    let trial = try BillTrial()
    let key = ["--as", "ana", "--passphrase-file", trial.file("ana")]
    let ended = try trial.end(["request", "new"] + words + ["--reason", "trial"] + key)
    #expect(ended.code == 2, "\(ended.errors)")
    #expect(try trial.run(["request", "list", "--json"] + key) == "[]\n")
  }
}
