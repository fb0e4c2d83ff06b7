import Domain

/// The file of an export as it lies in the draft, with what its bills came to.
struct WrittenFile {
  let file: ManifestFile
  let sum: ExportSum
  let state: BillState
}
