import Domain
import Testing

struct ConfigReaderTests {
  private func reader(_ yaml: String) throws -> ConfigReader {
    ConfigReader(file: "x.yaml", root: try .parse(yaml: yaml))
  }

  private func problem(_ body: () throws -> Void) -> ConfigError? {
    do { try body() } catch { return error as? ConfigError }
    return nil
  }

  @Test func `an unknown key is refused with its line and the keys that are known`() throws {
    let reader = try reader("name: a\nnmae: b\n")
    let error = problem { _ = try reader.map(allowing: ["name", "size"]) }
    #expect(error?.line == 2)
    #expect(error?.key == "nmae")
    #expect(error?.remedy.contains("name, size") == true)
  }

  @Test func `a key given twice is refused at the second`() {
    let twice = ConfigNode(
      .map([
        .init(key: "a", line: 1, value: ConfigNode(.scalar("1", quoted: false))),
        .init(key: "a", line: 2, value: ConfigNode(.scalar("2", quoted: false), line: 2)),
      ]))
    let error = problem {
      _ = try ConfigReader(file: "x.yaml", root: twice).map(allowing: ["a"])
    }
    #expect(
      error?.description == "x.yaml:2: a: the key is already given in line 1. "
        + "Keep one of the two")
  }

  @Test(arguments: ["a:\n", "a: ~\n", "a: null\n", "b: 1\n"])
  func `a key that is missing or null is named`(yaml: String) throws {
    let map = try reader(yaml).map(allowing: ["a", "b"])
    #expect(problem { _ = try map.required("a") }?.key == "a")
  }

  @Test func `the path leads through lists and maps`() throws {
    let reader = try reader("skus:\n  - tiers:\n      - { unit_price: x }\n")
    let sku = try reader.map(allowing: ["skus"]).required("skus").list()[0]
    let tier = try sku.map(allowing: ["tiers"]).required("tiers").list()[0]
    let price = try tier.map(allowing: ["unit_price"]).required("unit_price")
    #expect(price.key == "skus[0].tiers[0].unit_price")
    #expect(problem { _ = try price.decimal(fractionDigits: 9) }?.line == 3)
  }

  @Test(arguments: [
    "a: 1.0", "a: \"-1\"", "a: \"1e3\"", "a: \"1,5\"", "a: \"01\"", "a: \".5\"", "a: \"1.\"",
    "a: \"1.234\"", "a: \"99999999999999999999\"", "a: \"\"", "a: [1]", "a: {b: 1}", "a: \"NaN\"",
    "a: \" 1\"", "a: \"+1\"", "a: \"1_000\"",
  ])
  func `what is no exact amount in quotes is refused`(yaml: String) throws {
    let amount = try #require(try reader(yaml).map(allowing: ["a"]).optional("a"))
    #expect(problem { _ = try amount.decimal(fractionDigits: 2) } != nil)
  }

  @Test(arguments: [("0", 0), ("0.5", 50), ("499.00", 49_900), ("92233720368547758.07", Int64.max)])
  func `an amount in quotes is read exactly`(text: String, expected: Int64) throws {
    let amount = try reader("a: \"\(text)\"").map(allowing: ["a"]).required("a")
    #expect(try amount.decimal(fractionDigits: 2) == expected)
  }

  @Test(arguments: ["a: 12", "a: true", "a: []", "a: \"\"", "a: \"\\e[2J\"", "a: 1e5", "a: 0x1F"])
  func `what YAML reads as something else is not text`(yaml: String) throws {
    let value = try #require(try reader(yaml).map(allowing: ["a"]).optional("a"))
    #expect(problem { _ = try value.text() } != nil)
  }

  @Test(arguments: ["a: \"3\"", "a: 3.0", "a: -1", "a: 99999999999999999999", "a: +3", "a: 03"])
  func `a whole number is written plainly and in range`(yaml: String) throws {
    let value = try #require(try reader(yaml).map(allowing: ["a"]).optional("a"))
    #expect(problem { _ = try value.integer(in: 0...10) } != nil)
  }
}
