import Domain
import Rego
import Testing

@testable import Policy

struct PolicyJudgeTests {
  private static func judge(replacing own: [PolicyFile] = []) throws -> PolicyJudge {
    let set = PolicySet(shipped: try Questions.shipped().files, own: own)
    return Questions.judge(EmbeddedEngine(set, digest: "d"))
  }

  private static func lenient(_ text: String) -> PolicyFile {
    PolicyFile(name: "actions.rego", text: text, origin: "test")
  }

  private static let allowsAll = """
    package switchboard.actions
    decision := {"allow": true, "reasons": [], "obligations": []}
    """

  @Test func `an administrator may ask for a suspension, which a second person approves`() throws {
    let question = Questions.question(.suspendTenant, by: Questions.person([.partnerAdmin]))
    #expect(try Self.judge().decision(on: question) == .allowed(with: [.dualControl]))
  }

  @Test func `a status that does not fit is refused in the policy's words`() throws {
    let question = Questions.question(
      .suspendTenant, by: Questions.person([.partnerAdmin]), status: .suspended)
    #expect(
      try Self.judge().decision(on: question)
        == .refused(because: ["not for a tenant that is suspended"], .policy))
  }

  @Test(arguments: [
    PolicyAction.changePlan(to: PlanID(plan: "pro", version: 3)), .suspendTenant, .resumeTenant,
    .deleteTenant, .restoreTenant, .purgeTenant, .impersonate(minutes: 5), .addNote,
    .openIncident(severity: "error"), .resolveIncident("204"),
    .backfill(from: "2026-10-01", to: "2026-11-01"), .addOperator("bo"), .rotateOperator("bo"),
    .revokeOperator("bo"), .publishPlan("pro@9"), .replaceInstallKey,
    .approveRequest(of: [OperatorID("bo")]),
  ])
  func `no policy lets anybody act outside the scope`(action: PolicyAction) throws {
    let person = Questions.person(Set(Role.allCases), .partner(PartnerID("contoso")))
    let decision = try Self.judge(replacing: [Self.lenient(Self.allowsAll)])
      .decision(on: Questions.question(action, by: person))
    #expect(decision.causeName == "out_of_scope")
  }

  @Test(arguments: [
    PolicyAction.addOperator("bo"), .rotateOperator("bo"), .revokeOperator("bo"),
    .publishPlan("pro@9"), .replaceInstallKey,
  ])
  func `naming a tenant of one's own lets nobody do what is of the whole store`(
    action: PolicyAction
  ) throws {
    let person = Questions.person(Set(Role.allCases))
    let judge = try Self.judge(replacing: [Self.lenient(Self.allowsAll)])
    let decision = judge.decision(on: Questions.question(action, by: person))
    #expect(decision == .refused(because: ["takes a scope of all partners"], .outOfScope))
  }

  @Test(arguments: [
    PolicyAction.restoreTenant, .purgeTenant, .backfill(from: "2026-10-01", to: "2026-11-01"),
    .addOperator("bo"), .rotateOperator("bo"), .revokeOperator("bo"),
    .replaceInstallKey,
  ])
  func `no policy lifts dual control from what was the program's alone`(
    action: PolicyAction
  ) throws {
    let person = Questions.person([.platformAdmin], .all)
    let decision = try Self.judge(replacing: [Self.lenient(Self.allowsAll)])
      .decision(on: Questions.question(action, by: person))
    #expect(decision == .allowed(with: [.dualControl]))
  }

  @Test(arguments: [
    (PolicyAction.restoreTenant, TenantStatus.active, "not for a tenant that is active"),
    (.purgeTenant, .suspended, "not for a tenant that is suspended"),
    (.openIncident(severity: "fatal"), .active, "an incident is info, notice, warning or error"),
    (.openIncident(severity: nil), .active, "an incident is info, notice, warning or error"),
    (.resolveIncident(nil), .active, "an incident has to be named"),
    (
      .backfill(from: "2026-11-01", to: "2026-10-01"), .active,
      "a backfill has a first day and one after the last"
    ),
    (.addOperator(nil), .active, "an operator has to be named"),
    (.publishPlan(nil), .active, "a plan has to be named"),
  ])
  func `what is wrong is refused in the policy's words`(
    action: PolicyAction, status: TenantStatus, reason: String
  ) throws {
    let person = Questions.person([.platformAdmin], .all)
    let decision = try Self.judge().decision(
      on: Questions.question(action, by: person, status: status))
    #expect(decision == .refused(because: [reason], .policy))
  }

  @Test func `a partner who is called all is not all partners`() throws {
    let person = Questions.person([.platformAdmin], .partner(PartnerID("all")))
    let decision = try Self.judge().decision(on: Questions.question(.suspendTenant, by: person))
    #expect(decision.causeName == "out_of_scope")
  }

  @Test func `no policy gives support an administrator's actions`() throws {
    let decision = try Self.judge(replacing: [Self.lenient(Self.allowsAll)])
      .decision(on: Questions.question(.suspendTenant, by: Questions.person([.support])))
    #expect(
      decision == .refused(because: ["takes the role partner_admin or platform_admin"], .role))
  }

  @Test(arguments: [(15, "none"), (16, "too_long"), (60, "too_long")])
  func `no policy lets anybody impersonate for more than a quarter of an hour`(
    minutes: Int, cause: String
  ) throws {
    let question = Questions.question(
      .impersonate(minutes: minutes), by: Questions.person([.partnerAdmin]))
    let lenient = try Self.judge(replacing: [Self.lenient(Self.allowsAll)])
    #expect(lenient.decision(on: question).causeName == cause)
    #expect(try Self.judge().decision(on: question).isAllowed == (minutes == 15))
  }

  @Test(arguments: [["ana"], ["bo", "ana"], []])
  func `no policy lets an author approve`(authors: [String]) throws {
    let action = PolicyAction.approveRequest(of: authors.map { OperatorID($0) })
    let decision = try Self.judge(replacing: [Self.lenient(Self.allowsAll)])
      .decision(on: Questions.question(action, by: Questions.person([.approver])))
    #expect(decision.causeName == "own_request")
  }

  @Test func `who has filed it and has no role is told of four eyes first`() throws {
    let action = PolicyAction.approveRequest(of: [OperatorID("ana")])
    let decision = try Self.judge()
      .decision(on: Questions.question(action, by: Questions.person([.partnerAdmin])))
    #expect(
      decision
        == .refused(
          because: [
            "a request is decided by somebody who neither filed nor edited it",
            "takes the role approver",
          ], .ownRequest))
  }

  @Test func `no policy lifts dual control`() throws {
    let decision = try Self.judge(replacing: [Self.lenient(Self.allowsAll)])
      .decision(on: Questions.question(.deleteTenant, by: Questions.person([.partnerAdmin])))
    #expect(decision == .allowed(with: [.dualControl]))
  }

  @Test(arguments: [
    ("package switchboard.actions\nallow := http.send({})", "policy_not_loaded"),
    ("package switchboard.other\nallow := true", "policy_error"),
    ("package switchboard.actions\ndecision := 1 if input.nothing", "missing_result"),
    ("package switchboard.actions\ndecision := true", "wrong_type"),
    ("package switchboard.actions\ndecision := {\"allow\": true}", "missing_keys"),
    (
      """
      package switchboard.actions
      decision := {"allow": "true", "reasons": [], "obligations": []}
      """, "wrong_type"
    ),
    (
      """
      package switchboard.actions
      decision := {"allow": true, "reasons": [], "obligations": ["pray"]}
      """, "unknown_obligation"
    ),
    (
      """
      package switchboard.actions
      decision := {"allow": true, "reasons": [], "obligations": [], "x": 1}
      """, "extra_keys"
    ),
    (
      """
      package switchboard.actions
      decision := {"allow": true, "reasons": [1], "obligations": []}
      """, "wrong_type"
    ),
  ])
  func `a policy that gives no decision refuses`(text: String, cause: String) throws {
    let decision = try Self.judge(replacing: [Self.lenient(text)])
      .decision(on: Questions.question(.suspendTenant, by: Questions.person([.partnerAdmin])))
    #expect(decision.causeName == cause)
    #expect(!decision.isAllowed)
    #expect(!decision.reasons.isEmpty)
  }

  @Test func `a denial without reasons has one`() throws {
    let text = """
      package switchboard.actions
      decision := {"allow": false, "reasons": [], "obligations": []}
      """
    let decision = try Self.judge(replacing: [Self.lenient(text)])
      .decision(on: Questions.question(.suspendTenant, by: Questions.person([.partnerAdmin])))
    #expect(decision == .refused(because: ["the policy does not allow it"], .policy))
  }

  @Test func `a record says who decided, by which files, about what`() throws {
    let question = Questions.question(.resumeTenant, by: Questions.person([.partnerAdmin]))
    let record = try Self.judge().decide(question, at: Timestamp(seconds: 7))
    #expect(
      record
        == DecisionRecord(
          at: Timestamp(seconds: 7), action: "resume_tenant", operatorID: OperatorID("ana"),
          partnerID: PartnerID("northwind"), tenantID: TenantID("tn_1"),
          decision: .refused(because: ["not for a tenant that is active"], .policy),
          engine: EngineIdentity(
            name: "embedded", version: EmbeddedEngine.version, policyDigest: "d"),
          inputDigest: "\(question.input.description.utf8.count) bytes", microseconds: 0))
  }

  @Test func `files that cannot be read refuse everything`() {
    let engine = EmbeddedEngine(refusingBecause: "the folder cannot be read")
    let decision = Questions.judge(engine).decision(
      on: Questions.question(.addNote, by: Questions.person([.support])))
    #expect(decision == .refused(because: ["the folder cannot be read"], .notLoaded))
  }
}
