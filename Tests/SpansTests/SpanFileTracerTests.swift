import Foundation
import Testing
import Tracing

@testable import Spans

@Suite struct SpanFileTracerTests {
  private struct Line: Decodable {
    struct Resource: Decodable {
      struct Scope: Decodable { var spans: [Span] }
      var scopeSpans: [Scope]
    }
    struct Span: Decodable {
      struct Attribute: Decodable {
        var key: String
        var value: [String: String]
      }
      struct Status: Decodable { var code: Int? }
      var traceId: String
      var spanId: String
      var parentSpanId: String?
      var name: String
      var kind: Int
      var startTimeUnixNano: String
      var endTimeUnixNano: String
      var attributes: [Attribute]
      var status: Status
    }
    var resourceSpans: [Resource]
  }

  private struct Broken: Error {}

  private func spans(_ work: (SpanFileTracer) throws -> Void) throws -> [Line.Span] {
    let path = FileManager.default.temporaryDirectory.path + "/spans-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let tracer = SpanFileTracer(path: path, service: "test")
    try work(tracer)
    #expect(tracer.flush() == 0)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return try text.split(separator: "\n").flatMap { line in
      try JSONDecoder().decode(Line.self, from: Data(line.utf8)).resourceSpans[0].scopeSpans[0]
        .spans
    }
  }

  @Test func `a span inside another is in its trace and names it`() throws {
    let found = try spans { tracer in
      tracer.withSpan("outer") { outer in
        outer.attributes["lines"] = 7
        tracer.withSpan("inner", ofKind: .consumer) { _ in }
      }
      tracer.withSpan("other") { _ in }
    }
    #expect(found.map(\.name) == ["inner", "outer", "other"])
    #expect(found[0].parentSpanId == found[1].spanId)
    #expect(found[0].traceId == found[1].traceId)
    #expect(found[2].traceId != found[1].traceId)
    #expect(found[1].attributes.first?.value == ["intValue": "7"])
    #expect(found[0].kind == 5)
    #expect(found.allSatisfy { $0.traceId.count == 32 && $0.spanId.count == 16 })
    #expect(found.allSatisfy { $0.startTimeUnixNano <= $0.endTimeUnixNano })
  }

  @Test func `what throws has an error status`() throws {
    let found = try spans { tracer in
      #expect(throws: Broken.self) { try tracer.withSpan("work") { _ in throw Broken() } }
    }
    #expect(found.first?.status.code == 2)
  }

  @Test func `hundreds of spans are all there, and each ends once`() throws {
    let found = try spans { tracer in
      for number in 0..<300 {
        let span = tracer.startSpan("n\(number)")
        span.end()
        span.end()
      }
    }
    #expect(found.map(\.name) == (0..<300).map { "n\($0)" })
  }

  @Test func `what cannot be written is counted`() {
    let tracer = SpanFileTracer(path: "/nowhere/spans", service: "test")
    for _ in 0..<100 { tracer.withSpan("lost") { _ in } }
    #expect(tracer.flush() == 100)
  }
}
