import Domain

/// What stands in a column for a figure that is not there: below every real value, so that
/// "none" sorts first and one comparison finds a place in the order.
enum Absent {
  static let number = Int64.min
  static let percent: Int64 = -1

  static func number(_ value: Int64) -> Int64? { value == number ? nil : value }
  static func percent(_ value: Int64) -> Int? { value == percent ? nil : Int(value) }
  static func timestamp(_ value: Int64) -> Timestamp? {
    number(value).map { Timestamp(microseconds: $0) }
  }
}
