package import Domain

extension Figures {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  /// `23 Nov`; with its year where that is not the reader's: `23 Nov 2025`.
  package static func day(_ day: UTCDay, now: Timestamp) -> String {
    let (year, month, number) = day.civil
    let short = "\(number) \(months[(month - 1) % 12])"
    return year == now.day.civil.year ? short : "\(short) \(year)"
  }

  /// `Sun 22 Nov`.
  package static func weekday(_ day: UTCDay, now: Timestamp) -> String {
    "\(weekdays[day.weekday]) \(Self.day(day, now: now))"
  }

  /// When something was, in eight cells: `12:03:11` today, `16 Nov` this year, `Nov 2025` before.
  package static func brief(_ moment: Timestamp, now: Timestamp) -> String {
    if moment.day == now.day { return moment.clock }
    let (year, month, number) = moment.day.civil
    let name = months[(month - 1) % 12]
    return year == now.day.civil.year ? "\(number) \(name)" : "\(name) \(year)"
  }

  /// `22 Nov 12:03:11 UTC`; with its year where that is not the reader's.
  package static func moment(_ moment: Timestamp, now: Timestamp) -> String {
    "\(day(moment.day, now: now)) \(moment.clock) UTC"
  }

  /// The two greatest units that matter: `12 s`, `42 m`, `3 h 41 m`, `3 d`.
  package static func duration(seconds: Int64) -> String {
    let magnitude = seconds.magnitude
    let sign = seconds < 0 ? "-" : ""
    switch magnitude {
    case ..<60: return "\(sign)\(magnitude) s"
    case ..<3_600: return "\(sign)\(magnitude / 60) m"
    case ..<86_400:
      let minutes = magnitude / 60 % 60
      return "\(sign)\(magnitude / 3_600) h" + (minutes == 0 ? "" : " \(minutes) m")
    default: return "\(sign)\(grouped(digits: String(magnitude / 86_400))) d"
    }
  }

  /// The age of something: `2 s`, `3 m`, `2 h`, `3 d`; a moment to come is `0 s`.
  package static func age(of moment: Timestamp, now: Timestamp) -> String {
    let seconds = max(0, now.seconds - moment.seconds)
    switch seconds {
    case ..<60: return "\(seconds) s"
    case ..<3_600: return "\(seconds / 60) m"
    case ..<86_400: return "\(seconds / 3_600) h"
    default: return "\(seconds / 86_400) d"
    }
  }
}
