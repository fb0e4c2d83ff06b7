import Domain
import Glibc
import Store
import Testing

@testable import Billing

/// What goes wrong leaves nothing under the bundle's name, and is told.
struct ExportFaultTests {
  @Test(arguments: [1, 2, 3])
  func `an export that is cancelled leaves nothing`(tenant: Int) throws {
    let bench = try ExportBench()
    try bench.makeOut()
    #expect(throws: CancellationError.self) {
      try bench.exporter().create(bench.request("a")) { done, _ in
        if done == tenant { throw CancellationError() }
      }
    }
    #expect(try bench.folder.names(in: "out") == [])
    let entered = try bench.outcomes()
    #expect(entered.register == [.cancelled] && entered.log == ["export.failed"])
    #expect(try bench.create("a").outcome == .created)
  }

  @Test(arguments: [
    (ENOSPC, BillingError.full(path: "")), (EDQUOT, .full(path: "")),
    (EIO, .target(path: "", problem: "Input/output error")),
  ]) func `a disk that gives up while sealing leaves nothing, and the chain as it was`(
    number: Int32, kind: BillingError
  ) throws {
    let bench = try ExportBench()
    try bench.makeOut()
    let exporter = try bench.exporter(
      seal: ExportSeal { _, folder in throw FileTrouble(path: folder, number: number) })
    let error = try #require(throws: BillingError.self) {
      try exporter.create(bench.request("a"))
    }
    switch (error, kind) {
    case (.full(let path), .full): #expect(path == bench.path("a"))
    case (.target(let path, let problem), .target(_, let words)):
      #expect(path == bench.path("a") && problem == words)
    default: Issue.record("\(error)")
    }
    #expect(try bench.folder.names(in: "out") == [])
    // The bundle was entered before it could not be sealed; both are on record.
    #expect(try bench.outcomes().register.allSatisfy { $0 == .failed })
    #expect(try bench.create("a").contents?.previous == nil)
  }

  @Test func `what lies at the place is left as it is`() throws {
    let bench = try ExportBench()
    try bench.makeOut()
    try bench.folder.makeFolder("out/full")
    _ = try bench.folder.write([1], to: "out/full/kept")
    _ = try bench.folder.write([2], to: "out/file")
    for name in ["full", "file"] {
      #expect(throws: BillingError.targetExists(path: bench.path(name))) {
        try bench.create(name)
      }
    }
    #expect(try bench.folder.names(in: "out") == ["file", "full"])
    #expect(try bench.folder.bytes("out/full/kept") == [1])
    #expect(try bench.outcomes().register == [.refused, .refused])
  }

  @Test func `an empty folder becomes the bundle`() throws {
    let bench = try ExportBench()
    try bench.folder.makeFolder("out/empty")
    try bench.create("empty")
    #expect(ExportVerifier.verify(bench.path("empty")).isValid)
  }

  @Test func `a place that is taken while the bills are written is not overwritten`() throws {
    let bench = try ExportBench()
    try bench.makeOut()
    #expect(throws: BillingError.targetExists(path: bench.path("a"))) {
      try bench.exporter().create(bench.request("a")) { done, _ in
        guard done == 1 else { return }
        try bench.folder.makeFolder("out/a")
        _ = try bench.folder.write([1], to: "out/a/other")
      }
    }
    #expect(try bench.folder.names(in: "out") == ["a"])
    #expect(try bench.folder.names(in: "out/a") == ["other"])
  }

  @Test func `a folder that is not there is named`() throws {
    let bench = try ExportBench()
    let error = try #require(throws: BillingError.self) { try bench.create("a") }
    #expect(error == .target(path: bench.path("a"), problem: "No such file or directory"))
    #expect(try bench.outcomes().register == [.failed])
  }
}
