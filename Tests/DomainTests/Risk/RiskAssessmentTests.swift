import Domain
import Testing

struct RiskAssessmentTests {
  @Test func `a tenant without signals is calm and says nothing`() {
    let calm = RiskAssessment(RiskSignals(status: .active))
    #expect(calm.score == 0)
    #expect(calm.reason == "")
  }

  @Test func `the heaviest signals give the reason`() {
    let risk = RiskAssessment(
      RiskSignals(
        status: .active, usagePercent: 104, nearestMeter: .ingestUnit,
        marginBasisPoints: -401, weeklyChange: 30))
    #expect(risk.reason == "ingest 104 % of its limit, margin −5 %")
    #expect(risk.score == 35 + 25 + 8)
  }

  @Test func `risk never leaves 0 to 100`() {
    let worst = RiskSignals(
      status: .suspended, usagePercent: 100_000, nearestMeter: .seat, marginBasisPoints: .min,
      weeklyChange: .max, openIncidents: 1_000, worstIncident: .error)
    #expect(RiskAssessment(worst).score == 100)
    #expect(RiskAssessment(RiskSignals(status: .deleted, openIncidents: 3)).score == 0)
  }

  @Test(arguments: 0...150) func `more of a limit used is never less risk`(percent: Int) {
    func score(_ percent: Int) -> Int {
      RiskAssessment(RiskSignals(status: .active, usagePercent: percent)).score
    }
    #expect(score(percent) <= score(percent + 1))
  }

  @Test func `a steep fall counts like a rise`() {
    let fall = RiskAssessment(RiskSignals(status: .active, weeklyChange: -55))
    #expect(fall.score == 20)
    #expect(fall.reason == "usage −55 % in 7 days")
  }
}
