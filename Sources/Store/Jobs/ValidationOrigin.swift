/// Who had buckets recomputed: a person, or the worker by itself.
package enum ValidationOrigin: String, Sendable {
  case validate, reconcile
}
