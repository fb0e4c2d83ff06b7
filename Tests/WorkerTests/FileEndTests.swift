import Metering
import Store
import Testing

@testable import Worker

@Suite struct FileEndTests {
  @Test(arguments: [
    (OpenFile.Writers.none, false, FileEnd.closed), (.some, true, .lingering),
    (.unknown, false, .lingering), (.unknown, true, .closed),
  ])
  func `a rotated file is closed when nobody writes to it or it has long been quiet`(
    writers: OpenFile.Writers, isQuiet: Bool, end: FileEnd
  ) {
    #expect(FileEnd(rotated: writers, isQuiet: isQuiet) == end)
  }

  @Test(arguments: [(Int64(0), FileEnd.closed), (1, .lingering)])
  func `a file that has grown since it was looked at may end in half a line`(
    missed: Int64, end: FileEnd
  ) throws {
    let bench = try Bench()
    let path = try bench.write("a.ndjson.1", [.event("k1", 1_000_000)])
    let opened = try OpenFile(path: path)
    let size = try opened.facts().size - missed
    let file = IngestFile(
      id: 1, name: path, device: 0, inode: 0, head: 0, headLength: 0, size: size,
      readAt: Bench.now)
    let reader = FeedReader(
      digests: EventDigests(key: SipKey(low: 0, high: 0)), files: [],
      handoff: Handoff(capacity: 1), clock: { Bench.now }, onTrouble: { _ in })
    #expect(try reader.end(of: file, opened) == end)
  }

  @Test(arguments: [
    ("/s/a.ndjson.1", "/s/a.ndjson"), ("a.pb-20260319", "a.pb"),
    ("a.ndjson.2026-03-19", "a.ndjson"),
    ("a.cloudevents.ndjson.old", "a.cloudevents.ndjson"), ("a.ndjson-20260319.2", "a.ndjson"),
  ])
  func `the name of a rotated file tells which it had before`(name: String, live: String) {
    #expect(FeedName.live(name) == live)
  }

  @Test(arguments: ["a.ndjson", "a.1.ndjson", "a.ndjson.part", "a-2.pb", "b.1", "/s.ndjson/a.1"])
  func `other names do not say that a file was rotated`(name: String) {
    #expect(FeedName.live(name) == nil)
  }
}
