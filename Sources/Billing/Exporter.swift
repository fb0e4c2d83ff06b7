package import Domain
package import Store

/// Makes exports: bills out of one snapshot of the store into a file, the file into a signed
/// bundle, the bundle under its name. Until then nothing is there, and afterwards all of it.
package struct Exporter {
  let tenants: ScopedStore
  /// Where requests are entered, with a leaf in the audit log.
  let control: ControlledStore
  let plans: [Plan]
  let settings: ExportSettings
  /// Signs the bundle's folder before it gets its name.
  let seal: ExportSeal

  package init(
    tenants: ScopedStore, control: ControlledStore, plans: [Plan], settings: ExportSettings,
    seal: ExportSeal
  ) {
    self.tenants = tenants
    self.control = control
    self.plans = plans
    self.settings = settings
    self.seal = seal
  }

  /// Makes one export and enters it in the register, whatever becomes of it.
  ///
  /// - Parameter progress: tenants done, of how many; what it throws cancels the export.
  package func create(
    _ request: ExportRequest, progress: (Int, Int) throws -> Void = { _, _ in }
  ) throws -> ExportRecord {
    do {
      return try make(request, progress)
    } catch {
      let trouble = (error as? FileTrouble).map { DraftFolder.error(request.place, $0) }
      let shown = trouble ?? error
      _ = try control.record(
        request.record(
          outcome: Self.outcome(of: shown), reason: "\(shown)", path: request.place))
      throw shown
    }
  }

  private static func outcome(of error: any Error) -> ExportRecord.Outcome {
    switch error {
    case is CancellationError: .cancelled
    case BillingError.future, BillingError.unattested, BillingError.targetExists: .refused
    default: .failed
    }
  }

  private func make(
    _ request: ExportRequest, _ progress: (Int, Int) throws -> Void
  ) throws -> ExportRecord {
    guard request.period.firstDay <= request.at.day else {
      throw BillingError.future(request.period, now: request.at)
    }
    try settings.checkAttested(request.scope)
    let limit = request.at.advanced(bySeconds: -settings.openAfterEnd)
    let state = try tenants.store.billState(of: request.period, closedBefore: limit)
    let folder = try DraftFolder(for: request.place, mark: settings.mark)
    do {
      let written = try write(request, state, in: folder, progress)
      return try publish(written, request, in: folder)
    } catch {
      folder.discard()
      throw error
    }
  }

  private func write(
    _ request: ExportRequest, _ state: BillState, in folder: DraftFolder,
    _ progress: (Int, Int) throws -> Void
  ) throws -> WrittenFile {
    let job = ExportJob(
      tenants: tenants, request: request, issuer: settings.issuer,
      builder: InvoiceBuilder(
        plans: plans, currency: tenants.store.install.currency, state: state))
    return try job.run(in: folder.path, progress)
  }

  /// The manifest, the register with the audit leaf, the seal, and last the name.
  private func publish(
    _ written: WrittenFile, _ request: ExportRequest, in folder: DraftFolder
  ) throws -> ExportRecord {
    let (manifest, first) = try link(written, request)
    let digest = manifest.digest
    var record = request.record(
      outcome: first == nil ? .created : .repeated, path: request.place)
    record.contents = manifest.contents(digest: digest)
    record = try control.record(record)
    do {
      try seal.sign(
        SealedExport(manifest: manifest, record: record, first: first ?? record), folder.path)
      try folder.publish()
    } catch {
      try control.withdraw(record, reason: "\(error)")
      throw error
    }
    return record
  }

  /// The manifest with its link: that of an earlier export with the same content, or the newest of
  /// the scope.
  private func link(
    _ written: WrittenFile, _ request: ExportRequest
  ) throws -> (Manifest, first: ExportRecord?) {
    func manifest(after previous: String?) -> Manifest {
      settings.manifest(of: written, request, install: tenants.store.install, previous: previous)
    }
    let same = try tenants.store.exports(
      like: request.scope, request.period, request.format, fileDigest: written.file.sha256)
    for earlier in same {
      let again = manifest(after: earlier.contents?.previous)
      if again.digest == earlier.contents?.manifestDigest { return (again, earlier) }
    }
    return (manifest(after: try tenants.store.newestExport(of: request.scope)), nil)
  }
}
