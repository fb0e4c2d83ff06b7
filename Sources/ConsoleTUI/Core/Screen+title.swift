extension Screen {
  var title: String {
    switch self {
    case .catalog: "catalog"
    case .tenant: "tenant"
    case .timeline: "timeline"
    case .operations: "operations"
    }
  }
}
