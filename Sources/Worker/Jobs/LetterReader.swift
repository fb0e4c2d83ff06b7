internal import Domain
internal import Metering
internal import Store

/// Reads the kept bytes of dead letters again, with the decoder that reads files.
struct LetterReader {
  private let digests: EventDigests
  private var batch = EventBatch()

  init(digests: EventDigests) { self.digests = digests }

  /// What positions of tenants in the events refer to.
  var tenants: [TenantID] { batch.tenants }

  mutating func read(_ asked: AskedRetry) -> LetterRetry {
    let letter = asked.letter
    // Only the first part of such a line was kept: it cannot be judged.
    guard letter.code != .tooLong else {
      return LetterRetry(
        asked: asked, reading: .refused(.tooLong, reason: letter.reason, column: letter.column))
    }
    var decoder = Self.decoder(
      of: letter.bytes, in: letter.file, offset: letter.offset, digests: digests)
    batch.clear()
    _ = decoder.decode(letter.bytes.span, isClosed: true, into: &batch, maximumLines: 1)
    if let event = batch.events.first { return LetterRetry(asked: asked, reading: .event(event)) }
    let refusal = batch.rejections.first
    return LetterRetry(
      asked: asked,
      reading: .refused(
        refusal?.code ?? letter.code, reason: refusal?.reason ?? letter.reason,
        column: refusal?.column ?? letter.column))
  }

  /// For one record of a file: in the form that the record itself shows, as it was read.
  static func decoder(
    of record: [UInt8], in file: String, offset: Int64 = 0, digests: EventDigests
  ) -> BatchDecoder {
    let start = Array(record.prefix(FeedForm.longest))
    // Whether the file is compressed plays no part for what came out of it.
    let form = try? FeedForm(file, start: start, isGzip: true, digests: digests)
    return BatchDecoder(format: form?.format ?? .ndjson, digests: digests, offset: offset)
  }
}
