import Testing

@Suite(
  "Stories: a whole workshop", .serialized,
  .enabled(if: Tmux.program != nil, Tmux.isMissing))
struct WorkshopTests {
  @Test("From the empty room to the exported result")
  func evening() throws {
    var story = try RoomStory()
    try story.begin()
    try story.countIn()
    try story.gatherIdeas()
    try story.sortIdeas()
    try story.vote()
    try story.review()
    try story.agree()
    try story.close()
    try story.holds()
  }
}
