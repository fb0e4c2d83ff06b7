import Testing

@testable import Domain

struct JSONValueTests {
  @Test func `keys keep their order and numbers stay exact`() {
    let value: JSONValue = ["b": 9_007_199_254_740_993, "a": [true, nil, "x"]]
    #expect(value.description == #"{"b":9007199254740993,"a":[true,null,"x"]}"#)
  }

  @Test func `what could speak to a terminal is escaped`() {
    let hostile = JSONValue.string("\u{1B}]0;x\u{7}\u{9B}31m\u{202E}\"\\\n")
    #expect(hostile.description == #""\u001b]0;x\u0007\u009b31m\u202e\"\\\n""#)
  }
}
