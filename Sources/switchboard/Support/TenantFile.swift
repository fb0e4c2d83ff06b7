import Domain
import Foundation

/// A file of tenants to import: CSV with a heading, or JSON lines.
struct TenantFile {
  /// One record, with the fields as text and the line on which it begins.
  struct Record {
    var line: Int
    var fields: [String: String]
  }

  static let fields = [
    "id", "partner_id", "name", "region", "status", "plan", "plan_from", "risk", "created_at",
  ]

  let name: String
  let records: [Record]

  init(name: String, bytes: [UInt8]) throws {
    self.name = name
    guard let whole = String(validating: bytes, as: UTF8.self) else {
      throw Failure(.damaged, "\(name) is not UTF-8. Convert it, as with `iconv -t UTF-8`")
    }
    // Spreadsheets write a byte order mark in front.
    let text =
      whole.hasPrefix("\u{FEFF}") ? String(whole.unicodeScalars.dropFirst()) : whole
    let first = text.first { !$0.isWhitespace }
    records = first == "{" ? try Self.jsonLines(text, name) : try Self.csv(text, name)
  }

  private static func csv(_ text: String, _ name: String) throws -> [Record] {
    guard let rows = CommaSeparated.parse(text) else {
      throw Failure(.damaged, "\(name): a quote is never closed. Close it, or double it inside")
    }
    guard let heading = rows.first else { return [] }
    for field in heading.fields where !fields.contains(field) {
      throw Failure(
        .damaged,
        "\(name):\(heading.line): no field is called \(field.shown). "
          + "The fields are \(fields.joined(separator: ", "))")
    }
    return try rows.dropFirst().map { row in
      guard row.fields.count == heading.fields.count else {
        throw Failure(
          .damaged,
          "\(name):\(row.line): \(row.fields.count) fields under "
            + "\(heading.fields.count) headings. Quote fields that hold commas")
      }
      let pairs = zip(heading.fields, row.fields).filter { !$0.1.isEmpty }
      return Record(line: row.line, fields: Dictionary(pairs) { first, _ in first })
    }
  }

  private static func jsonLines(_ text: String, _ name: String) throws -> [Record] {
    var records: [Record] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where line.contains(where: { !$0.isWhitespace }) {
      guard
        let scalars = try? JSONDecoder().decode([String: JSONScalar].self, from: Data(line.utf8))
      else {
        throw Failure(
          .damaged,
          "\(name):\(index + 1): \(String(line).shown) is not a JSON object of strings "
            + "and numbers. Write one object a line")
      }
      for field in scalars.keys.sorted() where !fields.contains(field) {
        throw Failure(
          .damaged,
          "\(name):\(index + 1): no field is called \(field.shown). "
            + "The fields are \(fields.joined(separator: ", "))")
      }
      records.append(Record(line: index + 1, fields: scalars.compactMapValues(\.text)))
    }
    return records
  }
}

/// A string, a whole number or null of a JSON object.
private struct JSONScalar: Decodable {
  let text: String?

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      text = nil
    } else if let number = try? container.decode(Int64.self) {
      text = String(number)
    } else {
      text = try container.decode(String.self)
    }
  }
}
