/// The words that names of thin tenants are put together from.
enum NameWords {
  /// A place and the region that serves it.
  struct Place: Sendable {
    var name: String
    var region: String
  }

  static let places: [Place] =
    places(
      "eu-west-1",
      """
      Dublin Cork Galway Leeds Bristol Glasgow Cardiff Nantes Lyon Lille Bordeaux Porto Lisbon
      Braga Sevilla Bilbao València Málaga Gent Antwerp Utrecht Leiden Orkney Jersey
      """)
    + places(
      "eu-central-1",
      """
      Köln Bremen München Göttingen Leipzig Zürich Basel Bern Wien Graz Linz Salzburg Praha Brno
      Kraków Łódź Gdańsk Wrocław Milano Torino Bologna Verona Ljubljana Zagreb Győr Szeged
      """)
    + places(
      "eu-north-1",
      """
      Oslo Bergen Tromsø Malmö Göteborg Umeå Helsinki Turku Tampere Aarhus Odense Tallinn Tartu
      Riga Vilnius Kaunas Reykjavík
      """)
    + places(
      "us-east-1",
      """
      Boston Albany Buffalo Richmond Raleigh Savannah Tampa Atlanta Columbus Cleveland Montréal
      Toronto Halifax Charleston Baltimore Providence
      """)
    + places(
      "us-west-2",
      """
      Portland Tacoma Spokane Boise Reno Oakland Fresno Tucson Denver Boulder Calgary Vancouver
      Eugene Juneau Provo Modesto
      """)
    + places(
      "ap-northeast-1", "Osaka Kobe Nagoya Sapporo Sendai Fukuoka Nara Kyoto Busan Daegu Incheon")
    + places(
      "ap-southeast-2", "Sydney Perth Darwin Hobart Cairns Geelong Otago Nelson Napier Dunedin")
    + places(
      "sa-east-1", "Curitiba Recife Natal Rosario Mendoza Salta Bogotá Cali Medellín Arequipa")

  static let industries = words(
    """
    Logistics Foods Robotics Optics Textiles Pharma Analytics Media Energy Marine Aviation
    Ceramics Print Software Dental Timber Steel Glass Motors Cycles Farms Bakery Brewery Coffee
    Travel Hotels Insurance Finance Leasing Realty Design Studio Games Learning Clinics Labs
    Genetics Sensors Networks Telecom Packaging Plastics Paper Tools Pumps Valves Cranes Rail
    Freight Courier Market Outdoors Sports Audio Music Press Archive Security Solar Wind
    """)

  static let forms = words(
    "GmbH AG SA SAS BV NV Ltd LLC Inc AB AS ApS Oy Oü Kft SRL Lda Group Partners Cooperative")

  static let surnames = words(
    """
    Acheson Almeida Andersen Aoki Bauer Becker Bergström Bianchi Brandt Byrne Carvalho Castro
    Chen Costa Dahl Delgado Doyle Eriksen Fischer Flores Fujita García Gruber Haas Hakala
    Hansen Hayes Hoffmann Horvat Ibarra Ito Jansen Jensen Kaya Keller Kim Kovács Kowalski
    Krüger Larsen Lindqvist Lopes Maier Marín Mäkinen Meyer Moreau Mori Müller Nagy Nakamura
    Nguyen Novák Núñez Okafor Olsen Ortiz Park Pereira Petrov Quinn Ribeiro Romano Rossi
    Sato Schmidt Silva Sørensen Suzuki Tanaka Torres Varga Vogel Weber Wójcik Yamada Zimmer
    """)

  static let adjectives = words(
    """
    Amber Arctic Ascent Atlas Aurora Azure Beacon Birch Boreal Bright Bronze Calm Cedar Cinder
    Clear Cobalt Copper Coral Crescent Crimson Delta Distant Eastern Ember Evergreen Falcon
    First Flint Golden Granite Harbor Hazel Heron Hollow Indigo Iron Ivory Jade Juniper Keystone
    Lantern Linden Lunar Maple Meadow Meridian Nimble North Oak Obsidian Ochre Onyx Open Orchid
    Osprey Pebble Pioneer Polar Quartz Quiet Raven Redwood River Rowan Sable Saffron Scarlet
    Sierra Silver Slate Solid Southern Spruce Steady Sterling Stone Summit Swift Tidal Upland
    Velvet Verdant Violet Western Willow Winter Zephyr
    """)

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private static func places(_ region: String, _ names: String) -> [Place] {
    words(names).map { Place(name: $0, region: region) }
  }
}
