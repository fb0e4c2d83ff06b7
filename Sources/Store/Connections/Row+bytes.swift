import Foundation
import GRDB

extension Row {
  /// A blob as bytes; GRDB speaks in `Data`, nothing else here does.
  func bytes(_ column: String) -> [UInt8] { Array(self[column] as Data) }
}

extension DatabaseValue {
  init(bytes: [UInt8]) { self = Data(bytes).databaseValue }
}
