import Domain
import Seeding

/// The demo's description from the files in the program.
enum SeedFiles {
  static func description() throws -> SeedDescription {
    try SeedReader.read(
      Embedded.seeds.map { file in
        let name = "Seeds/\(file.name)"
        return (name, try YAMLConfig.parse(file.text, file: name))
      })
  }
}
