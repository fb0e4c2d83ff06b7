internal import Domain

extension EventBatch {
  /// Appends what another batch has, whose tenants have positions of their own. `positions` says
  /// which ones they are here; it grows with the other's list, and belongs to the two batches.
  package mutating func append(
    _ other: EventBatch, positions: inout [Int32], _ digests: EventDigests
  ) {
    for tenant in other.tenants[positions.count...] {
      let bytes = Array(tenant.rawValue.utf8)
      let hash = TenantTable.hash(bytes.span, 0..<bytes.count, digests)
      positions.append(tenantTable.intern(bytes.span, 0..<bytes.count, hash: hash))
    }
    for var event in other.events {
      event.tenant = positions[Int(event.tenant)]
      events.append(event)
    }
    for var rejection in other.rejections {
      rejection.tenant = rejection.tenant.map { positions[Int($0)] }
      rejections.append(rejection)
    }
    lines += other.lines
    bytes += other.bytes
  }
}
