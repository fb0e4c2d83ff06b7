extension CommandTable {
  static let time: [Command] = [
    Command(
      .hold, .time, "hold", keys: ["p"], in: Place.everywhere,
      help: "Freezes the order of everything; values stay fresh, and what changed is counted."),
    Command(
      .follow, .time, "follow", keys: ["F"], in: Place.timelines,
      help: "Keeps the newest entry in sight."),
    Command(
      .goToTime, .time, "go to a time", keys: ["t"], in: Place.timelines,
      help: "14:05, -2h, 2026-11-22 or 2026-11-22T14:05:00Z."),
    Command(
      .previousDay, .time, "day before", keys: ["{"], in: Place.timelines,
      help: "The newest entry of the nearest earlier day that has any."),
    Command(
      .nextDay, .time, "day after", keys: ["}"], in: Place.timelines,
      help: "The oldest entry of the nearest later day that has any."),
    Command(
      .previousHour, .time, "hour before", keys: ["("], in: Place.timelines,
      help: "The newest entry of the nearest earlier hour that has any."),
    Command(
      .nextHour, .time, "hour after", keys: [")"], in: Place.timelines,
      help: "The oldest entry of the nearest later hour that has any."),
    Command(
      .nextError, .time, "next error", keys: ["e"], in: Place.timelines,
      help: "The next older entry of severity error."),
    Command(
      .previousError, .time, "previous error", keys: ["E"], in: Place.timelines,
      help: "The next newer entry of severity error."),
    Command(
      .kinds, .time, "kinds", keys: ["f"], in: Place.timelines,
      help: "Chooses which kinds of entries are shown."),
    Command(
      .severity, .time, "severity", keys: ["w"], in: Place.timelines,
      help: "Shows notices and worse, warnings and worse, errors only, or all."),
    Command(
      .nextMeter, .time, "next metric", keys: ["m"], in: Place.detail,
      help: "Turns the graph to the next metric.", unless: { $0.graphRefusal }),
    Command(
      .previousMeter, .time, "previous metric", keys: ["M"], in: Place.detail,
      help: "Turns the graph to the metric before.", unless: { $0.graphRefusal }),
    Command(
      .graphView, .time, "view of the graph", keys: ["w"], in: [.graph, .profile],
      help: "Usage, cost and margin, relations.", unless: { $0.graphRefusal }),
    Command(
      .economicsGrouping, .time, "tier, partner, tenant", keys: ["t"], in: [.economics],
      help: "Sums the month by tier, by partner or by tenant."),
    Command(
      .economicsMonth, .time, "month before", keys: ["m"], in: [.economics],
      help: "Goes to the month before, and from the earliest back to the running one.",
      unless: { $0.economics.monthRefusal }),
    Command(
      .economicsMonthAfter, .time, "month after", keys: ["M"], in: [.economics],
      help: "Goes to the month after.", unless: { $0.economics.monthRefusal }),
    Command(
      .whatIf, .time, "what-if", keys: ["w"], in: [.economics],
      help: "Reckons the month at other prices or costs, and w again as it is; keeps nothing."),
  ]
}
