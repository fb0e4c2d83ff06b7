/// The end of the audit log: enough to add the next entry and to tell the root of the tree,
/// without reading what is before.
package struct AuditHead: Equatable, Sendable {
  package var size: Int64
  /// The linear hash over all entries, 32 bytes.
  package var link: [UInt8]
  /// Roots of the complete subtrees, 32 bytes each, from the largest on.
  package var peaks: [UInt8]

  package init(size: Int64, link: [UInt8], peaks: [UInt8]) {
    self.size = size
    self.link = link
    self.peaks = peaks
  }
}
