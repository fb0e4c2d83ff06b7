/// Comma-separated values as RFC 4180 has them (https://www.rfc-editor.org/rfc/rfc4180).
enum CommaSeparated {
  struct Record: Equatable {
    /// The line on which the record begins, from 1.
    var line: Int
    var fields: [String]
  }

  /// All records; `nil` if a quote is left open.
  static func parse(_ text: String) -> [Record]? {
    var records: [Record] = []
    var fields: [String] = []
    var field = ""
    var isQuoted = false
    var line = 1
    var start = 1
    var iterator = text.unicodeScalars.makeIterator()
    var next = iterator.next()
    while let scalar = next {
      next = iterator.next()
      if scalar == "\n" { line += 1 }
      switch scalar {
      case "\"" where isQuoted && next == "\"":
        field += "\""
        next = iterator.next()
      case "\"" where isQuoted || field.isEmpty: isQuoted.toggle()
      case "," where !isQuoted:
        fields.append(field)
        field = ""
      case "\r" where !isQuoted && next == "\n": break
      case "\n" where !isQuoted:
        records.append(Record(line: start, fields: fields + [field]))
        (fields, field, start) = ([], "", line)
      default: field.unicodeScalars.append(scalar)
      }
    }
    guard !isQuoted else { return nil }
    if !field.isEmpty || !fields.isEmpty {
      records.append(Record(line: start, fields: fields + [field]))
    }
    return records.filter { $0.fields != [""] }
  }
}
