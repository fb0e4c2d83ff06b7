import ArgumentParser
import Domain
import Evidence
import Store

/// `switchboard limits`
struct LimitsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "limits", abstract: "Use of the running month against the plan's limits.",
    discussion: """
      With --tenant and --metric it answers whether the service may go on: exit 0, or 3 above the
      hard limit. The metric approvals counts requests decided today.

      --export writes what all tenants in scope may do, signed, to a file that the worker then
      keeps up to date; --stop ends that. Docs/limits.md shows the format and how to check it with
      --public-key.

      Example: switchboard limits --tenant contoso-retail --metric ingest_unit
      """.flowing)

  @OptionGroup var options: GlobalOptions
  @Option(help: "One tenant only.")
  var tenant: String?
  @Option(help: "One metric only.")
  var metric: String?
  @Option(help: "Write the entitlements file, and have the worker rewrite it on every change.")
  var export: String?
  @Flag(help: "With --export: the worker leaves the file alone from now on.")
  var stop = false
  @Flag(help: "Print the public key with which entitlements files are checked.")
  var publicKey = false

  func run() throws {
    guard tenant != nil || metric == nil else {
      throw Failure(.usage, "--metric \(metric ?? "") needs a tenant. Add --tenant ID")
    }
    guard export != nil || !stop else {
      throw Failure(.usage, "--stop needs the file to leave alone. Add --export FILE")
    }
    let wanted = try metric.map(LimitedMetric.init(argument:))
    if let export { return try writeEntitlements(to: export) }
    let place = try Workplace.open(options, mode: .readOnly, isBrief: tenant != nil)
    if publicKey {
      let key = try InstallKeys(store: place.store, paths: place.paths).key(now: place.now)
      return Output.text(key.publicKey.pem)
    }
    guard let tenant else { return try listAll(place) }
    let id = TenantID(tenant)
    let reading = LimitReading(tenants: place.tenants, today: place.now.day)
    let (state, all) = try reading.statuses(of: id)
    for row in try place.tenants.unattested(in: .tenant(id)) {
      Output.message("warning: \(row). Run `switchboard doctor`")
    }
    let found = all.filter { wanted == nil || $0.metric == wanted }
    if options.json {
      Output.json(.array(found.map { $0.json(of: id, state) }))
    } else {
      for status in found { Output.line(status.line(of: id)) }
    }
    guard wanted != nil else { return }
    guard state.isServed else {
      throw Failure(
        .refused,
        "\(id) is \(state.rawValue): its usage is refused. "
          + "\(state == .deleted ? "Restore" : "Resume") it first")
    }
    guard let status = found.first(where: { !$0.isAllowed }) else { return }
    throw Failure(.refused, status.refusal(of: id))
  }

  private func listAll(_ place: Workplace) throws {
    let plans = try PublishedPlans.plans(of: place.store).map { ($0.id, $0) }
    let reading = LimitReading(
      tenants: place.tenants, today: place.now.day,
      plans: Dictionary(plans) { first, _ in first })
    var isFirst = true
    if options.json { Output.text("[") }
    for (number, id) in try place.tenants.tenantIDs().enumerated() {
      let (state, statuses) = try reading.statuses(of: id)
      for status in statuses {
        if options.json {
          Output.text((isFirst ? "\n" : ",\n") + status.json(of: id, state).description)
        } else {
          Output.line(status.line(of: id))
        }
        isFirst = false
      }
      if number.isMultiple(of: 1000) { Output.progress("read \(number) tenants") }
    }
    Output.endProgress()
    if options.json { Output.line(isFirst ? "]" : "\n]") }
  }

  private func writeEntitlements(to path: String) throws {
    guard tenant == nil else {
      throw Failure(.usage, "--export takes all tenants in scope. Leave --tenant out")
    }
    let place = try Workplace.open(options)
    try place.require([.partnerAdmin, .platformAdmin], to: "export entitlements")
    let exports = EntitlementExports(store: place.store, paths: place.paths)
    if stop { return try exports.stop(path, by: place.person) }
    let written = try exports.begin(path, for: place.person, now: place.now)
    if options.json {
      Output.json([
        "path": .string(written.path), "tenants": .integer(Int64(written.tenants)),
        "version": .integer(written.version),
      ])
    } else {
      Output.line("\(written.path): \(written.tenants) tenants, kept up to date by the worker")
    }
  }
}
