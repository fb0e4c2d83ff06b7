import Testing

@testable import Billing

struct CSVReaderTests {
  private static func rows(_ text: String) throws -> [[String]] {
    let folder = try TestFolder()
    var reader = try CSVReader(path: folder.write(Array(text.utf8), to: "a.csv"))
    var rows: [[String]] = []
    while try reader.next() {
      rows.append((0..<reader.row.count).map { reader.row.text($0) ?? "" })
    }
    return rows
  }

  @Test func `Quoted fields hold commas, quotes and line feeds`() throws {
    #expect(
      try Self.rows("a,\"b,\"\"c\"\"\n\",\n1,,\"\"\n") == [["a", "b,\"c\"\n", ""], ["1", "", ""]])
  }

  @Test func `An empty field is NULL, an empty text is not`() throws {
    let folder = try TestFolder()
    var reader = try CSVReader(path: folder.write(Array(",\"\"\n".utf8), to: "a.csv"))
    #expect(try reader.next())
    #expect(reader.row.isNull(0) && !reader.row.isNull(1))
  }

  @Test(arguments: ["a,b", "a\r\nb\n", "a\"b\n", "\"a\"b\n", "\"a\n", "\"a", "a,\"\n"])
  func `Other forms are refused`(text: String) {
    #expect(throws: CSVError.self) { try Self.rows(text) }
  }

  @Test func `A row is named by the line it begins on`() throws {
    let folder = try TestFolder()
    var reader = try CSVReader(path: folder.write(Array("\"a\n\nb\"\nc\n".utf8), to: "a.csv"))
    #expect(try reader.next() && reader.line == 1)
    #expect(try reader.next() && reader.line == 4)
  }
}
