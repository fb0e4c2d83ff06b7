/// A JSON value or a set: all that a policy computes with.
package enum RegoValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  case number(RegoNumber)
  case string(RegoText)
  case array([RegoValue])
  case object([RegoText: RegoValue])
  case set(Set<RegoValue>)

  /// The order that OPA gives values of all kinds: null, booleans, numbers, strings, arrays,
  /// objects, sets; so `"80" > 100` is true, which is why policies check types first.
  package static func order(_ left: RegoValue, _ right: RegoValue) -> Int {
    switch (left, right) {
    case (.boolean(let left), .boolean(let right)): left == right ? 0 : left ? 1 : -1
    case (.number(let left), .number(let right)): RegoNumber.order(left, right)
    case (.string(let left), .string(let right)): RegoText.order(left, right)
    case (.array(let left), .array(let right)): order(left, right)
    case (.set, .set): order(left.sortedElements, right.sortedElements)
    case (.object(let left), .object(let right)): order(left, right)
    default: left.rank == right.rank ? 0 : left.rank < right.rank ? -1 : 1
    }
  }

  private var rank: Int {
    switch self {
    case .null: 0
    case .boolean: 1
    case .number: 2
    case .string: 3
    case .array: 4
    case .object: 5
    case .set: 6
    }
  }

  private static func order(_ left: [RegoValue], _ right: [RegoValue]) -> Int {
    for (one, other) in zip(left, right) {
      let order = order(one, other)
      if order != 0 { return order }
    }
    return left.count == right.count ? 0 : left.count < right.count ? -1 : 1
  }

  private static func order(_ left: [RegoText: RegoValue], _ right: [RegoText: RegoValue]) -> Int {
    func flat(_ object: [RegoText: RegoValue]) -> [RegoValue] {
      object.sorted { RegoText.order($0.key, $1.key) < 0 }.flatMap { [.string($0.key), $0.value] }
    }
    return order(flat(left), flat(right))
  }

  /// What `in`, `some` and `every` go through, with the key of each: positions of an array, keys
  /// of an object, members of a set. `nil` for what is no collection.
  var elements: [(key: RegoValue, value: RegoValue)]? {
    switch self {
    case .array(let values):
      values.enumerated().map { (.number(RegoNumber($0.offset)), $0.element) }
    case .object(let fields):
      fields.sorted { RegoText.order($0.key, $1.key) < 0 }.map { (.string($0.key), $0.value) }
    case .set: sortedElements.map { ($0, $0) }
    default: nil
    }
  }

  /// The members of a set in order; of an array as they stand.
  package var sortedElements: [RegoValue] {
    switch self {
    case .set(let members): members.sorted { Self.order($0, $1) < 0 }
    case .array(let values): values
    default: []
    }
  }
}
