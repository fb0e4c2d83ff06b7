import Domain

/// A file of bills that is written bill by bill.
protocol InvoiceFile {
  /// What stands before the first bill.
  var head: [UInt8] { get }
  /// A bill's bytes, and how many rows they are.
  mutating func rows(of invoice: Invoice) throws -> (bytes: [UInt8], rows: Int64)
  /// What stands after the last one.
  func tail(_ sum: ExportSum) -> [UInt8]
}
