import Domain
import Foundation

/// The files of `Plans/`, read from the work tree.
enum ShippedPlans {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Plans").standardizedFileURL

  static let names = [
    "internal@1", "internal@2", "pro@1", "pro@2", "pro@3", "enterprise@1", "enterprise@2",
  ]

  static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: "\(name).yaml"), encoding: .utf8)
  }

  static func plan(_ name: String) throws -> Plan {
    try PlanReader(file: "Plans/\(name).yaml", root: .parse(yaml: text(name))).plan()
  }
}
