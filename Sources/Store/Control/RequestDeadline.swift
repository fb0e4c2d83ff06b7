/// When an open request ends unless something happens, in SQL: the twin of
/// `ActionRequest.deadline`. What is overdue has expired for whoever reads, whether that has been
/// written down yet or not.
enum RequestDeadline {
  /// Microseconds since 1970; NULL once the request is over.
  static let sql = """
    (CASE request.state WHEN 'PENDING' THEN request.expires_at
      WHEN 'APPROVED' THEN min(request.expires_at, ifnull((
        SELECT min(a.valid_until) FROM approval a WHERE a.request_id = request.request_id),
        request.expires_at)) END)
    """

  /// Takes the moment once.
  static let isOpen = "(request.state IN ('PENDING', 'APPROVED') AND \(sql) > ?)"

  /// The word for where a request stands; takes the moment once.
  static let state = """
    (CASE WHEN request.state IN ('PENDING', 'APPROVED') AND \(sql) <= ? THEN 'EXPIRED'
      ELSE request.state END)
    """
}
