/// Why a policy cannot be loaded or evaluated. Whoever asks for a decision then denies.
package struct RegoError: Error, Equatable, CustomStringConvertible {
  package let file: String
  /// 0 where the error belongs to no line.
  package let line: Int
  package let problem: String
  package let remedy: String

  package init(file: String, line: Int, problem: String, remedy: String) {
    self.file = file
    self.line = line
    self.problem = problem
    self.remedy = remedy
  }

  package var description: String { "\(file):\(line): \(problem). \(remedy)" }
}
