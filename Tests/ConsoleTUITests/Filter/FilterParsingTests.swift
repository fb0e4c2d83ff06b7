import Domain
import Testing

@Suite struct FilterParsingTests {
  @Test func `the example of the manual is read`() throws {
    let filter = try Filter(
      parsing: "plan:pro,ent status:active region:eu-* risk:>=70 margin:<0 "
        + "usage.ingest_unit:>80% acme !trial")
    let expected: [Filter.Term] = [
      .init(condition: .text(.plan, ["pro", "ent"])), .init(condition: .text(.status, ["active"])),
      .init(condition: .text(.region, ["eu-*"])),
      .init(condition: .number(.risk, .greaterOrEqual, 70)),
      .init(condition: .number(.margin, .less, 0)),
      .init(condition: .number(.usage(.ingestUnit), .greater, 80)),
      .init(condition: .word("acme")), .init(isNegated: true, condition: .word("trial")),
    ]
    #expect(filter == Filter(terms: expected))
  }

  @Test(arguments: [
    ("risk:>=abc", 7), ("plan:", 5), ("acme foo:bar", 5), ("!", 1), ("\"open", 0),
    ("!!", 1), ("acme !!trial", 6), ("!!status:trial", 1),
    ("status:actve", 7), ("plan:pro,", 9), ("risk:101", 5), ("margin:1.234", 7),
    ("usage:99999999999999999999", 6), ("ab\"c", 2), ("last:>2x", 6),
  ])
  func `an error points at the character`(text: String, position: Int) {
    #expect { try Filter(parsing: text) } throws: { error in
      (error as? FilterError)?.position == position
    }
  }

  @Test(arguments: [
    ("last:>2h", "last:>2h"), ("last:90", "last:90s"), ("margin:<-12.5%", "margin:<-12.5"),
    ("revenue:>1000", "revenue:>1000"), ("name:\"a b\",c", "name:\"a b\",c"),
    ("  acme   Labs ", "acme labs"), ("!plan:pro", "!plan:pro"), ("\"14:05\"", "\"14:05\""),
    ("usage:>=80", "usage:>=80%"), ("age:<30", "age:<30d"), ("RISK:70", "risk:70"),
  ])
  func `a filter is printed as it would be typed`(text: String, printed: String) throws {
    #expect(try Filter(parsing: text).text() == printed)
  }

  @Test(arguments: 1...10)
  func `printing and parsing are inverse`(seed: Int) throws {
    var numbers = SeededNumbers(seed: UInt64(seed))
    for _ in 0..<100 {
      let filter = Filter(terms: (0..<Int(numbers.next() % 6)).map { _ in numbers.term() })
      #expect(try Filter(parsing: filter.text()) == filter, "\(filter.text())")
    }
  }

  @Test(arguments: 1...10)
  func `any text is a filter or an error within it`(seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    for _ in 0..<300 {
      let text = numbers.text(most: 20)
      do {
        _ = try Filter(parsing: text)
      } catch {
        #expect((0...text.count).contains(error.position))
      }
    }
  }
}
