/// What the metrics mean that modules count through swift-metrics, which has no place for it.
enum MetricHelp {
  static let texts = [
    "switchboard_catalog_query_seconds": "Reads of windows of the catalog.",
    "switchboard_detail_query_seconds": "Reads of profiles, timelines and graphs.",
    "switchboard_filter_cache_hits_total": "Filters whose matches were kept in memory.",
    "switchboard_filter_cache_misses_total": "Filters whose matches had to be found.",
    "switchboard_refused_reads_total": "Reads of something that is not in the reader's scope.",
    "switchboard_ingest_events_accepted_total": "Events that this process has admitted.",
    "switchboard_ingest_events_duplicate_total": "Duplicates that this process has dropped.",
    "switchboard_ingest_lines_total": "Lines that this process has read.",
    "switchboard_ingest_bytes_total": "Bytes of lines that this process has read.",
    "switchboard_ingest_dead_letters_total": "Lines that this process did not admit, by code.",
    "switchboard_ingest_batch_duration_seconds": "Commits of a batch by this process.",
    "switchboard_ingest_lag_bytes": "Bytes not committed in the file that was read last.",
    "switchboard_emitter_records_total": "Events that a service's emitter has taken.",
    "switchboard_emitter_bytes_total": "Bytes that an emitter has written.",
    "switchboard_emitter_failures_total": "Calls that an emitter has refused.",
    "switchboard_emitter_syncs_total": "Times that an emitter has synced its file.",
    "switchboard_emitter_rotations_total": "Files that an emitter has finished.",
  ]

  static func text(for name: String) -> String { texts[name] ?? "Counted by this process." }
}
