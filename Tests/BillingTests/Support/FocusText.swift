import Domain
import Store

@testable import Billing

/// FOCUS files as text, to look at and to spoil.
struct FocusText {
  var columns: [String]
  /// Fields as they stand in the file, quotes included.
  var rows: [[String]]

  init(_ sources: [BillSource], version: FocusVersion) throws {
    var file = FocusFile(version: version, issuer: "Switchboard")
    columns = FocusColumn.columns(of: version).map(\.name)
    rows = []
    for source in sources {
      let invoice = try Sample.builder().invoice(from: source)
      let text = String(decoding: try file.rows(of: invoice).bytes, as: UTF8.self)
      rows += text.split(separator: "\n").map { Self.fields(String($0)) }
    }
  }

  /// Fields with their quotes; the samples have no line feeds in them.
  private static func fields(_ line: String) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" { isQuoted.toggle() }
      if character == ",", !isQuoted {
        fields.append("")
      } else {
        fields[fields.count - 1].append(character)
      }
    }
    return fields
  }

  subscript(row: Int, column: String) -> String {
    get { rows[row][columns.firstIndex(of: column) ?? 0] }
    set { rows[row][columns.firstIndex(of: column) ?? 0] = newValue }
  }

  var text: String {
    ([columns] + rows).map { $0.joined(separator: ",") + "\n" }.joined()
  }

  func check(_ version: FocusVersion, in folder: TestFolder) throws -> FocusReport {
    try FocusChecker.check(
      folder.write(Array(text.utf8), to: "focus.csv"), version: version)
  }
}
