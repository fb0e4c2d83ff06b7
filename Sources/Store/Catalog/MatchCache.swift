final class MatchCache: Sendable {}
