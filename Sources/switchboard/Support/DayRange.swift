import Domain

/// `--from` and `--to`: days, half open.
struct DayRange {
  let first: UTCDay
  let end: UTCDay

  init(from: String, to: String) throws {
    first = try Self.day(from, "--from")
    end = try Self.day(to, "--to")
    guard first <= end else {
      throw Failure(.usage, "--from \(from) is after --to \(to). Exchange them")
    }
    guard first < end else {
      throw Failure(
        .usage,
        "--from \(from) and --to \(to) leave no day: --to is the first that is not included. For "
          + "that day alone write --to \(end.advanced(by: 1))")
    }
  }

  private static func day(_ text: String, _ option: String) throws -> UTCDay {
    guard let day = UTCDay(text) else {
      throw Failure(.usage, "\(option) \(text.shown) is not a day. Write it as 2026-02-01")
    }
    return day
  }
}

extension Meter {
  /// Reads `--metric`.
  init(argument text: String) throws {
    guard let meter = Meter(rawValue: text) else {
      let names = Meter.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure(.usage, "the metric \(text.shown) is not known. The metrics are \(names)")
    }
    self = meter
  }
}
