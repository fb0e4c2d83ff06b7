extension String {
  /// What `Frame.put` would show of it: for data that is printed without a frame.
  package var safeText: String { Glyphs(self).map(\.text).joined() }
}
