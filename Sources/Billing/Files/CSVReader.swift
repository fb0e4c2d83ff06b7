/// Reads the CSV that we write, row by row, and refuses any other: fields without quotes have none
/// in them, lines end with a line feed alone, and the last one does too.
struct CSVReader: ~Copyable {
  private var source: FileSource
  /// The row that `next` has read.
  private(set) var row = CSVRow()
  /// Of the row, counted from 1; a field with line feeds makes the next number rise by more.
  private(set) var line = 0
  private var nextLine = 1

  init(path: String) throws { source = try FileSource(path: path) }

  /// Reads the next row; false at the end.
  mutating func next() throws -> Bool {
    row.clear()
    line = nextLine
    guard var byte = try source.next() else { return false }
    while true {
      let isQuoted = byte == UInt8(ascii: "\"")
      byte = isQuoted ? try quoted() : try unquoted(byte)
      row.endField(isQuoted: isQuoted)
      guard byte == UInt8(ascii: ",") else { break }
      byte = try following()
    }
    nextLine += 1
    return true
  }

  /// Takes a field without quotes; returns the comma or line feed that ends it.
  private mutating func unquoted(_ first: UInt8) throws -> UInt8 {
    var byte = first
    while byte != UInt8(ascii: ","), byte != UInt8(ascii: "\n") {
      guard byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\r") else {
        throw CSVError(line: nextLine, problem: "a quote or carriage return stands outside quotes")
      }
      row.append(byte)
      byte = try following()
    }
    return byte
  }

  private mutating func quoted() throws -> UInt8 {
    while true {
      let byte = try following()
      if byte == UInt8(ascii: "\n") { nextLine += 1 }
      guard byte == UInt8(ascii: "\"") else {
        row.append(byte)
        continue
      }
      let after = try following()
      if after == UInt8(ascii: "\"") {
        row.append(after)
        continue
      }
      guard after == UInt8(ascii: ",") || after == UInt8(ascii: "\n") else {
        throw CSVError(line: nextLine, problem: "something stands behind a closing quote")
      }
      return after
    }
  }

  private mutating func following() throws -> UInt8 {
    guard let byte = try source.next() else {
      throw CSVError(line: nextLine, problem: "the last line does not end with a line feed")
    }
    return byte
  }
}

/// Why a file is not the CSV that we write.
struct CSVError: Error, Equatable, CustomStringConvertible {
  let line: Int
  let problem: String

  var description: String { "line \(line): \(problem)" }
}
