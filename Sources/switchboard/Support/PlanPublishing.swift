import Domain
import DualControl
import Evidence
import Policy
import Store

/// Publishes a plan version from a file, with what differs from the version before it.
struct PlanPublishing {
  let place: Workplace
  let plan: Plan
  let record: PlanRecord
  /// The newest lower version, if there is one.
  let previous: PlanID?
  let changes: [PlanChange]
  /// What is odd in how the file is called.
  let nameNote: String?
  /// The same text is published already: nothing changes.
  let isPublished: Bool

  init(place: Workplace, file: String) throws {
    let bytes = try WholeFile.read(file, limit: 1 << 20)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(.damaged, "\(file) is not UTF-8. Convert it, as with `iconv -t UTF-8`")
    }
    let plan = try PlanReader(file: file, root: YAMLConfig.parse(text, file: file))
      .plan(billedIn: place.store.install.currency)
    nameNote = try PlanFileName(file).note(on: plan.id)
    let records = try place.store.plans().filter { $0.plan == plan.id.plan }
    let before = try records.filter { $0.version < plan.id.version }
      .max { $0.version < $1.version }.map(PublishedPlans.plan)
    self.place = place
    self.plan = plan
    record = PlanRecord(
      plan: plan.id.plan, version: plan.id.version, effective: plan.effective, document: text,
      digest: ContentDigest.sha256(bytes), publishedAt: place.now,
      publishedBy: place.person.id.rawValue)
    previous = before?.id
    changes = before.map { PlanChange.changes(from: $0, to: plan) } ?? []
    isPublished = records.contains { [record] in
      $0.version == record.version && $0.digest == record.digest
    }
  }

  /// With the operator's signature where a passphrase is given, else with the installation's.
  func commit(reason: String) throws {
    guard !isPublished else { return }
    guard place.hasPassphrase else {
      guard
        try !place.require(.publishPlan(plan.id.description), with: nil).contains(.dualControl)
      else { throw Failure(.refused, PlanAssigning.wantsTwo) }
      let because = reason.isEmpty ? "" : ": \(reason)"
      let actor = place.person.id.rawValue
      let entry = TimelineEntry(
        at: place.now, kind: .plan, severity: .notice, partnerID: nil, tenantID: nil,
        text: "\(plan.id) published, effective \(plan.effective)\(because)", actor: actor)
      return try place.control().publish([record], entries: [entry], by: actor, at: place.now)
    }
    let draft = ActionDraft(
      .publishPlan,
      parameters: [
        "plan": plan.id.description, "effective": plan.effective.description,
        "sha256": record.digest, "changes": difference,
      ], reason: reason.isEmpty ? "plan publish" : reason, attachment: record.document)
    let request = try place.actions().file(draft, by: try place.signer(), at: place.now)
    place.remember()
    place.keepEvidence(of: request)
  }

  /// Field by field against the version before, for the signed record; the file itself has it all.
  private var difference: String {
    guard let previous else { return "the first version" }
    let fields = changes.map { "\($0.field) \($0.before ?? "-") → \($0.after ?? "-")" }
    var text = "from \(previous)"
    for (index, field) in fields.enumerated() {
      let next = "\(text)\(index == 0 ? ": " : "; ")\(field)"
      guard next.utf8.count <= 3_900 else {
        return "\(text); and \(fields.count - index) more"
      }
      text = next
    }
    return text
  }

  var summary: String {
    if isPublished { return "\(plan.id) is published already with this text, nothing changes" }
    guard let previous else { return "published \(plan.id)" }
    return "published \(plan.id): \(changes.count) fields differ from \(previous). "
      + "`switchboard plan diff \(previous) \(plan.id)` shows them"
  }
}
