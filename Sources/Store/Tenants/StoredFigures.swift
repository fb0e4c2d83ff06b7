/// The store's own figures, under a name that does not collide with the reckoned ones of Domain.
package typealias StoredFigures = FiguresRecord
