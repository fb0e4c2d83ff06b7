package import Domain

extension Console {
  /// The first reads. Called once, before any event; the arguments are those of the command line.
  package mutating func begin(
    screen: Screen = .catalog, tenant: TenantID? = nil, filterText: String = ""
  ) -> [Effect] {
    self.screen = screen
    do throws(FilterError) {
      catalog.setFilter(try Filter(parsing: filterText), text: filterText)
    } catch {
      message = .failed("filter: \(error.message)")
    }
    catalog.replacement = tenant
    let anchor = tenant.map { CatalogRequest.Anchor.tenant($0, before: 3) } ?? .first
    return catalog.load(anchor, context: context(for: .catalog), tickets: &tickets) + settle()
  }
}
