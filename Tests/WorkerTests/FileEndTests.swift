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
