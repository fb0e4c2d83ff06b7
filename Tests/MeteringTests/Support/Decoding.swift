import Domain

@testable import Metering

let testDigests = EventDigests(key: SipKey(low: 0x0706_0504_0302_0100, high: 0x0f0e_0d0c_0b0a_0908))

/// The whole bytes of a closed file, decoded at once.
func decode(_ bytes: [UInt8], _ format: MeteringFormat = .ndjson) -> EventBatch {
  var decoder = BatchDecoder(format: format, digests: testDigests)
  var batch = EventBatch()
  _ = decoder.decode(bytes.span, isClosed: true, into: &batch)
  return batch
}

func decode(_ text: String) -> EventBatch { decode(Array(text.utf8)) }
