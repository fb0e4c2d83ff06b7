/// The files that decide, with their tests: the program's own, a user's file standing in for one
/// of the same name.
package struct PolicySet: Equatable, Sendable {
  /// By name.
  package let files: [PolicyFile]

  package init(shipped: [PolicyFile], own: [PolicyFile] = []) {
    var byName = Dictionary(shipped.map { ($0.name, $0) }) { first, _ in first }
    for file in own { byName[file.name] = file }
    files = byName.values.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// Those that decide; a faulty test must not stop decisions.
  package var deciding: [PolicyFile] { files.filter { !$0.isTest } }

  /// What the digest is taken of: names, lengths and texts, so that no two sets give the same.
  package var digested: [UInt8] {
    deciding.flatMap { Array("\($0.name)\n\($0.text.utf8.count)\n\($0.text)".utf8) }
  }
}
