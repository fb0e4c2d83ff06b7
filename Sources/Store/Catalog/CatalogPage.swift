import GRDB

enum CatalogPage {
  static func packStale(_ db: Database) throws {}
}
