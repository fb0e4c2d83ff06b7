/// On which side of its cells a text stands.
package enum Alignment: Equatable, Sendable { case left, right }
