/// Which of the three forms a line has: what its fields are called in messages.
enum EventForm {
  case own, cloudEvent, protobuf

  func name(of field: EventField) -> String {
    self == .cloudEvent ? field.inCloudEvent.name : field.name
  }
}
