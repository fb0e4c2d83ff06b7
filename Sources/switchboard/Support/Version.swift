import Domain

/// What this program is; the store remembers by whom it was made.
enum Version {
  static let text = "0.1.0"
}
