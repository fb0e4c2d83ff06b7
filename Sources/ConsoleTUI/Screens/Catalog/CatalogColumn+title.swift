import Domain

extension CatalogColumn {
  var title: String {
    switch self {
    case .name: "tenant"
    case .plan: "plan"
    case .status: "status"
    case .region: "region"
    case .risk: "risk"
    case .usage: "usage"
    case .margin: "margin"
    case .revenue: "revenue"
    case .last: "last event"
    case .created: "created"
    case .partner: "partner"
    case .id: "id"
    }
  }
}
