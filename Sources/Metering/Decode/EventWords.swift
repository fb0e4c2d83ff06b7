/// The words that values are compared with, made once for each decoder. A class, since a reader of
/// events is copied for many a call.
final class EventWords: Sendable {
  let ingestUnit = ShortWord("ingest_unit")
  let storage = ShortWord("storage_gb_month")
  let queryCredit = ShortWord("query_credit")
  let seat = ShortWord("seat")
  let usage = ShortWord("usage")
  let gauge = ShortWord("gauge")
  let correction = ShortWord("correction")
  let void = ShortWord("void")
  let hour = ShortWord("gb_hour")
  let month = ShortWord("gb_month")
}
