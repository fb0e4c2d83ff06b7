import Domain
import FoundationEssentials

extension AccessRecord {
  /// A line of the JSON format in Examples/README.md; numbers may stand in quotes, and what is
  /// empty or `-` is absent, as nginx writes variables that have no value.
  init?(json line: ArraySlice<UInt8>) {
    guard let fields = try? JSONDecoder().decode(Fields.self, from: Data(line)),
      let at = Timestamp(rfc3339: fields.time), !fields.tenant.isEmpty, fields.tenant != "-",
      let status = Int(fields.status.text)
    else { return nil }
    self.init(
      tenant: TenantID(fields.tenant), at: at, method: fields.method, target: fields.uri,
      status: status)
    do {
      queryCredits = try fields.queryCredits?.quantity()
      ingestUnits = try fields.ingestUnits?.quantity()
    } catch {
      return nil
    }
  }

  private struct Fields: Decodable {
    var time: String
    var tenant: String
    var method: String
    var uri: String
    var status: Word
    var queryCredits: Word?
    var ingestUnits: Word?

    enum CodingKeys: String, CodingKey {
      case time, tenant, method, uri, status
      case queryCredits = "query_credits"
      case ingestUnits = "ingest_units"
    }
  }

  private struct Word: Decodable {
    struct NoQuantity: Error {}

    var text: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int64.self) {
        text = String(number)
      } else {
        text = try container.decode(String.self)
      }
    }

    /// Whole numbers only: a fraction would have passed through floating point somewhere.
    func quantity() throws -> Quantity? {
      if text.isEmpty || text == "-" { return nil }
      guard let units = Int64(text), (0...1_000_000_000_000).contains(units) else {
        throw NoQuantity()
      }
      return Quantity(micro: units * Quantity.perUnit)
    }
  }
}
