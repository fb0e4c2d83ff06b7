import Foundation
import Glibc
import Testing

@testable import Store

@Suite struct IngestLeaseTests {
  @Test func `one at a time has it`() throws {
    let test = try TestStore()
    let store = try test.create()
    let lease = try IngestLease(store: store)
    #expect(throws: IngestError.leased(path: store.path)) { try IngestLease(store: store) }
    lease.release()
    _ = try IngestLease(store: store)
  }

  /// What a child has between its fork and its exec.
  @Test func `given back it is free, whoever inherited its descriptor`() throws {
    let test = try TestStore()
    let store = try test.create()
    let lease = try IngestLease(store: store)
    let inherited = try copies(of: "\(store.path).worker")
    defer { for descriptor in inherited { close(descriptor) } }
    #expect(inherited.count == 1)
    lease.release()
    _ = try IngestLease(store: store)
  }

  private func copies(of path: String) throws -> [Int32] {
    let open = "/proc/self/fd"
    let holders = try FileManager.default.contentsOfDirectory(atPath: open).filter { name in
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "\(open)/\(name)")) == path
    }
    return holders.compactMap { Int32($0) }.map { dup($0) }
  }
}
