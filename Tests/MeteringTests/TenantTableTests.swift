import Domain
import Testing

@testable import Metering

struct TenantTableTests {
  /// The hash is the same for all: only the bytes tell them apart.
  @Test func `names that differ in any byte have numbers of their own`() {
    var table = TenantTable()
    let stem = String(repeating: "x", count: 20)
    var names = (0..<20).map { String(stem.prefix($0 + 1)) }
    names += (0..<20).map { stem.prefix($0) + "y" + stem.dropFirst($0 + 1) }
    for _ in 0..<2 {
      for (number, name) in names.enumerated() {
        let text = Array("<\(name)>".utf8)
        #expect(table.intern(text.span, 1..<text.count - 1, hash: 7) == Int32(number))
      }
    }
    #expect(table.identifiers.map(\.rawValue) == names)
  }

  @Test func `the table grows and keeps its numbers`() {
    var table = TenantTable()
    for round in 0..<2 {
      for number in 0..<1_000 {
        let text = Array("tenant-\(number)".utf8)
        let hash = UInt64(number) &* 0x9E37_79B9_7F4A_7C15
        #expect(table.intern(text.span, 0..<text.count, hash: hash) == Int32(number), "\(round)")
      }
    }
  }
}
