import Billing
import Domain
import Evidence
import Store

extension Workplace {
  /// What makes exports of this store for whoever works here.
  func exporter() throws -> Exporter {
    let control = try control()
    let key = try InstallationKey(paths: paths).key(of: store)
    return Exporter(
      tenants: tenants, control: control, plans: try PublishedPlans.plans(of: store),
      settings: try exportSettings(), seal: try sealer(key).seal)
  }

  private func exportSettings() throws -> ExportSettings {
    let ground = try BillGround(place: self)
    let digests = try store.plans().map { (PlanID(plan: $0.plan, version: $0.version), $0.digest) }
    return ExportSettings(
      issuer: Self.issuer, openAfterEnd: MeteringWindows().open,
      planDigests: Dictionary(digests) { first, _ in first }, mark: SystemRandom.name(bytes: 4),
      unattested: { try ground.problems(of: $0) })
  }

  /// The name on bills.
  private static let issuer = "Switchboard"

  private func sealer(_ key: SigningKey) throws -> ExportSealer {
    let install = store.install
    let windows = try store.signerKeys().filter { $0.operatorID == nil }.compactMap {
      KeyWindow($0, installID: install.id)
    }
    let proofs = AuditProof(store: store, installKey: key)
    return ExportSealer(
      installKey: key, installID: install.id, epoch: install.epoch, programVersion: Version.text,
      history: windows, proof: proofs.proof)
  }
}
