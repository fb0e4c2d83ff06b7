package import Domain

extension Manifest {
  package var json: JSONValue {
    [
      "schema": .string(Self.schema), "install_id": .string(installID), "scope": .describing(scope),
      "period": .describing(period), "state": .string(state.rawValue),
      "format": .string(format.name), "focus_version": .optional(format.focusVersion?.rawValue),
      "currency": .describing(currency), "watermark": .integer(watermark),
      "invoices": .integer(invoices), "total": .describing(total), "unrated": .integer(unrated),
      "plan_versions": .array(
        plans.map { ["plan": .describing($0.plan), "sha256": .string($0.sha256)] }),
      "files": .array([
        [
          "name": .string(file.name), "sha256": .string(file.sha256),
          "bytes": .integer(file.bytes), "rows": .integer(file.rows),
        ]
      ]),
      "previous": .optional(previous),
    ]
  }

  /// The bytes of `manifest.json`.
  package var bytes: [UInt8] { Array((json.description + "\n").utf8) }

  /// Reads what `bytes` writes; anything else is refused, byte for byte.
  package init(parsing bytes: [UInt8]) throws(BundleError) {
    let json: JSONValue
    do {
      json = try JSONValue(parsing: bytes)
    } catch {
      throw BundleError(Self.name, "it is not the JSON that we write (\(error))")
    }
    guard let manifest = Self(json), manifest.bytes == bytes else {
      throw BundleError(Self.name, "it is not a manifest of the schema \(Self.schema)")
    }
    self = manifest
  }

  private init?(_ json: JSONValue) {
    let version = json["focus_version"]?.text
    guard let scope = json["scope"]?.text.flatMap({ ExportScope($0) }),
      let period = json["period"]?.text.flatMap({ BillingPeriod($0) }),
      let state = json["state"]?.text.flatMap({ BillState(rawValue: $0) }),
      let format = json["format"]?.text.flatMap({
        ExportFormat(name: $0, focusVersion: version.flatMap { FocusVersion(rawValue: $0) })
      }), let installID = json["install_id"]?.text,
      let currency = json["currency"]?.text.flatMap({ Currency(code: $0) }),
      let watermark = json["watermark"]?.number, let invoices = json["invoices"]?.number,
      let total = json["total"]?.text.flatMap({ Money(text: $0, currency: currency) }),
      let unrated = json["unrated"]?.number,
      let plans = json["plan_versions"]?.elements?.map({ PlanVersion($0) }),
      let files = json["files"]?.elements, files.count == 1, let file = ManifestFile(files[0])
    else { return nil }
    self.init(
      installID: installID, scope: scope, period: period, state: state, format: format,
      currency: currency, watermark: watermark, invoices: invoices, total: total,
      unrated: unrated, plans: plans.compactMap(\.self), file: file,
      previous: json["previous"]?.text)
  }
}

extension Manifest.PlanVersion {
  fileprivate init?(_ json: JSONValue) {
    guard let plan = json["plan"]?.text.flatMap({ PlanID($0) }), let digest = json["sha256"]?.text
    else { return nil }
    self.init(plan: plan, sha256: digest)
  }
}

extension ManifestFile {
  fileprivate init?(_ json: JSONValue) {
    guard let name = json["name"]?.text, let digest = json["sha256"]?.text,
      let bytes = json["bytes"]?.number, let rows = json["rows"]?.number
    else { return nil }
    self.init(name: name, sha256: digest, bytes: bytes, rows: rows)
  }
}

extension Money {
  /// Reads what `description` writes.
  fileprivate init?(text: String, currency: Currency) {
    guard let decimal = FocusDecimal(text), decimal.scale <= currency.minorDigits else {
      return nil
    }
    var (minor, scale) = (decimal.mantissa, decimal.scale)
    while scale < currency.minorDigits { (minor, scale) = (minor * 10, scale + 1) }
    guard let units = Int64(exactly: minor) else { return nil }
    self.init(minorUnits: units, currency: currency)
  }
}
