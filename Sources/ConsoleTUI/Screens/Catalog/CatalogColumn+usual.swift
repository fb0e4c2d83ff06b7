package import Domain

extension CatalogColumn {
  /// What is shown until the operator chooses.
  package static let usual: [CatalogColumn] = [
    .name, .plan, .status, .risk, .usage, .margin, .last,
  ]
}
