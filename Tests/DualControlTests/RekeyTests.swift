import Domain
import Evidence
import Store
import Testing

@testable import DualControl

/// The installation's key is lost or stolen, and two operators replace it.
struct RekeyTests {
  private static let successor = Result { try SigningKey(seed: Array(repeating: 77, count: 32)) }

  /// From now on the bench has no installation's key, and the new one waits.
  private func loseKey(_ bench: TrustBench) throws {
    let known = try #require(
      try bench.store.signerKeys().first { $0.operatorID == nil && $0.isInForce })
    let numbers = bench.numbers
    let attestor = Attestor.checking(
      known, random: { numbers.bytes($0) }, programVersion: "test",
      refusal: StoreError.refused(what: "The key is missing", remedy: "Rekey."))
    try use(attestor, bench)
  }

  private func use(_ attestor: Attestor, _ bench: TrustBench) throws {
    let waiting = try self.attestor(of: Self.successor.get(), bench)
    bench.actions = PrivilegedActions(
      control: ControlledStore(store: bench.store, attestor: attestor), judge: bench.actions.judge,
      plan: bench.actions.plan, version: bench.actions.version, waitingKey: { _ in waiting })
  }

  private func attestor(of key: SigningKey, _ bench: TrustBench) throws -> Attestor {
    let numbers = bench.numbers
    return Attestor(installKey: key, random: { numbers.bytes($0) }, programVersion: "test")
  }

  private func file(_ bench: TrustBench, by name: String = "root") throws -> RequestRecord {
    let line = SSHKey.ed25519(try Self.successor.get().publicKey)
    return try bench.file(
      .replaceInstallKey, nil, by: name,
      ["key_id": line.keyID.rawValue, "key_line": line.line])
  }

  @Test func `two operators replace a lost key, and the store goes on`() throws {
    let bench = try TrustBench()
    let before = try bench.carryOut(.suspend)
    let open = try bench.file(.suspend, "zeta")
    try loseKey(bench)
    #expect(throws: StoreError.self) { try bench.file(.note, "acme", by: "sam", ["text": "x"]) }
    #expect(throws: StoreError.self) { try bench.approve(open) }
    let filed = try file(bench)
    #expect(filed.state == .pending)
    try bench.approve(filed, by: "vera")
    #expect(try bench.execute(filed, by: "root").state == .executed)
    try use(attestor(of: Self.successor.get(), bench), bench)
    #expect(try bench.report().checks.filter { !$0.isGood } == [])
    #expect(try bench.store.unattested().count == 0)
    try bench.approve(open)
    #expect(try bench.execute(open).state == .executed)
    let made = try bench.actions.evidence(
      of: bench.actions.control.request(before.id, in: .all), policy: nil,
      sealedWith: Self.successor.get())
    #expect(BundleVerifier.verify(made).isValid)
    let own = try bench.actions.evidence(
      of: bench.actions.control.request(filed.id, in: .all), policy: nil,
      sealedWith: Self.successor.get())
    #expect(BundleVerifier.verify(own).isValid)
    #expect(try bench.report().isGood)
  }

  @Test func `one operator alone replaces no key`() throws {
    let bench = try TrustBench()
    try loseKey(bench)
    let filed = try file(bench)
    #expect(throws: StoreError.self) { try bench.approve(filed, by: "root") }
    #expect(throws: StoreError.self) { try bench.execute(filed, by: "root") }
    #expect(throws: StoreError.self) { try file(bench, by: "ana") }
    #expect(
      try bench.sqlite(
        """
        INSERT INTO request SELECT 'x', printf('%064d', 9), 1, 'install_key_replace', NULL, NULL,
          'root', requester_key, 0, 1, 2, payload, signature, 'dsse', 'x', '', '', NULL, NULL, 0,
          'APPROVED', 1, '', NULL FROM request
        """
      ).contains("takes two people"))
  }

  @Test func `the former key signs nothing once it is replaced`() throws {
    let bench = try TrustBench()
    let former = bench.actions.control
    try use(former.attestor, bench)
    let filed = try file(bench)
    try bench.approve(filed, by: "vera")
    try bench.execute(filed, by: "root")
    #expect(try bench.report().isGood)
    try former.importTenants([], [TrustBench.tenant("late", "northwind")], by: "x", at: bench.now)
    #expect(try bench.report().checks.filter { !$0.isGood }.map(\.name) == ["records"])
  }

  @Test func `it is carried out with the new key, and with no other`() throws {
    let bench = try TrustBench()
    let filed = try file(bench)
    try bench.approve(filed, by: "vera")
    #expect(throws: StoreError.self) { try bench.execute(filed, by: "root") }
    #expect(try bench.state(filed) == .approved)
  }

  @Test func `a key of the installation that nobody asked for does not go through the schema`()
    throws
  {
    let bench = try TrustBench()
    let line = SSHKey.ed25519(try Self.successor.get().publicKey)
    let answer = try bench.sqlite(
      """
      UPDATE signer_key SET valid_until = 1 WHERE operator_id IS NULL;
      INSERT INTO signer_key VALUES ('\(line.keyID)', NULL, '\(line.line)', 1, NULL);
      """)
    #expect(answer.contains("entered by a request of two"))
  }

  @Test func `a key of the installation that nobody asked for signs its own records`() throws {
    let bench = try TrustBench()
    let key = SSHKey.ed25519(try Self.successor.get().publicKey)
    let end = try bench.actions.control.checkpoint().size
    try bench.sqlite(
      """
      DROP TRIGGER signer_key_of_the_installation;
      UPDATE signer_key SET valid_until = \(end) WHERE operator_id IS NULL;
      INSERT INTO signer_key VALUES ('\(key.keyID)', NULL, '\(key.line)', \(end), NULL);
      """)
    let forger = ControlledStore(
      store: bench.store, attestor: try attestor(of: Self.successor.get(), bench))
    try forger.forge(act: "import", rows: bench.store.signerKeys(), at: bench.now)
    try bench.sqlite(
      """
      CREATE TRIGGER signer_key_of_the_installation BEFORE INSERT ON signer_key
      BEGIN SELECT 1; END
      """)
    let report = try AuditVerifier(forger, remembered: []).report()
    let wrong = report.checks.filter { !$0.isGood }
    #expect(wrong.map(\.name) == ["records", "schema"])
    #expect(wrong.first?.detail.contains("no ground for key") == true)
  }
}
