internal import Domain

/// What can be wrong with a line. The raw value ends the sentence that an operator reads; where a
/// field is at fault, its name and value stand before it.
enum LineProblem: String, CaseIterable {
  case byteOrderMark =
    "the line begins with a byte-order mark (EF BB BF); write UTF-8 without one"
  case empty = "the line is empty; write one JSON object a line"
  case notObject = "the line is not a JSON object; write one object a line"
  case badObject = "expected a field name in double quotes here"
  case badColon = "expected ':' after the field name"
  case badComma = "expected ',' or the closing bracket here"
  case badValue = "expected a JSON value here"
  case badNumber = "this is not a JSON number (no '+', no leading zero, digits after the point)"
  case badEscape = "this escape is not one of JSON's"
  case loneSurrogate = "this \\u escape is half of a surrogate pair"
  case controlCharacter = "a control character inside a string must be escaped"
  case notUTF8 = "the bytes here are not UTF-8"
  case tooDeep = "nested deeper than 32 levels"
  case cutOff = "the line ends before its JSON object does"
  case trailing = "something follows the JSON object; write one object a line"
  case repeatedField = "stands twice in the line; keep one"
  case notProtobuf = "the bytes here are not a protobuf field"
  case lostFraming = "the length of this message is unreadable, and so is the rest of the file"
  case cutOffMessage = "the file ends before this message does"
  case tooLong = "the line or message is longer than 65,536 bytes; shorten it"
  case missing = "is missing; add it"
  case notString = "must be a string"
  case notInteger = "must be the integer 1, the only version there is"
  case notName = "must be 1 to 128 of A-Z a-z 0-9 . _ : -"
  case unknownUnit = "must be one of ingest_unit, storage_gb_month, query_credit, seat"
  case notQuantity =
    "must be a plain decimal of at most 6 fraction digits, as a string: \"12.5\""
  case tooMuch = "must be between -10^12 and 10^12"
  case negative = "may be negative in a correction only; send kind \"correction\" with corrects"
  case notKey = "must be 1 to 256 printable characters"
  case notTimestamp =
    "must be RFC 3339 with Z or an offset, in the years 2000 to 2100: \"2026-02-01T13:00:00Z\""
  case notKind = "must be usage, gauge, correction or void"
  case notGauge = "does not go with this unit; only storage_gb_month and seat have a level"
  case needsCorrects = "is missing; a correction or void names the key of the event it is about"
  case needlessCorrects = "goes with the kinds correction and void only"
  case notBasis = "must be gb_hour or gb_month"
  case needlessBasis = "goes with amounts of storage_gb_month only, not with gauges or other units"
  case notAttributes = "must be an object of strings"
  case tooManyAttributes = "must have at most 16 entries"
  case tooLongAttributes = "must be at most 1,024 bytes, names and values together"
  case repeatedAttribute = "has an entry that stands twice; keep one"
  case notSpecversion = "must be \"1.0\", the version of CloudEvents"
  case notType = "must be io.switchboard.usage.v1"
  case notData = "must be an object with unit and quantity"

  var code: DeadLetterCode {
    switch self {
    case .byteOrderMark, .empty, .notObject, .badObject, .badColon, .badComma, .badValue,
      .badNumber, .badEscape, .loneSurrogate, .controlCharacter, .notUTF8, .tooDeep, .cutOff,
      .trailing, .repeatedField, .notProtobuf, .lostFraming, .cutOffMessage:
      .malformed
    case .tooLong: .tooLong
    case .unknownUnit: .unknownUnit
    default: .invalidField
    }
  }
}
