import Testing

struct UnattestedExportTests {
  @Test(arguments: [
    "INSERT INTO operator_role SELECT operator_id, 'support' FROM operator LIMIT 1",
    "UPDATE operator SET os_user = 4242 WHERE operator_id = (SELECT max(operator_id) FROM operator)",
  ])
  func `nothing is exported while an operator's row rests on no record`(sql: String) throws {
    let trial = try BillTrial()
    #expect(try trial.tool(["sqlite3", trial.file("store.db"), sql]).code == 0)
    let ended = try trial.end([
      "export", "create", "--period", "2026-01", "--format", "csv", "--out", trial.file("out"),
    ])
    #expect(ended.code == 3)
    #expect(ended.errors.contains("without"))
    #expect(try trial.tool(["test", "-e", trial.file("out")]).code == 1)
  }
}
