import Grouping
import Workshop

extension Figures {
  /// The figures of one session; `head` is the `h` of its log's last line.
  public init(_ session: Session, head: String, top: Int = 20) {
    self.init(top: top)
    let tallies = session.tallies
    let votes = session.votes(in: tallies)
    name(session)
    count(session, tallies)
    let names = LikeNames()
    for idea in session.standingIdeas {
      let votes = votes[idea.id] ?? IdeaVotes()
      add(idea, votes, in: session)
      addTheme(of: idea, votes, in: session, names)
    }
    for measure in session.measures {
      let lead = measure.content.department ?? ""
      departments[lead, default: DepartmentFigures()].measures += 1
    }
    for participant in session.participants {
      if let group = participant.group {
        groups[group, default: GroupFigures()].participants += 1
      }
    }
    for tally in tallies { addGroups(of: tally) }
    sessions = [
      SessionFigures(
        session: session.id, title: session.title, date: session.openedAt.day,
        head: head, ideas: counts.ideas, ballots: counts.ballots,
        dots: counts.dots)
    ]
    keepTop()
  }

  private mutating func name(_ session: Session) {
    func latest(_ name: String) -> LatestName {
      LatestName(text: name, since: session.openedAt, session: session.id)
    }
    for department in session.departments {
      departments[department.id, default: DepartmentFigures()].latest =
        latest(department.name)
    }
    for group in session.groups {
      groups[group.id, default: GroupFigures()].latest = latest(group.name)
    }
    for field in session.fields {
      fields[field.id, default: LabelFigures()].latest = latest(field.name)
    }
  }

  private mutating func count(_ session: Session, _ tallies: [Tally]) {
    counts.sessions = 1
    counts.events = session.history.events.count
    counts.participants = session.participants.count
    counts.measures = session.measures.count
    counts.rounds = tallies.count
    for idea in session.ideas {
      if idea.mergedInto != nil {
        counts.merged += 1
      } else if idea.isWithdrawn {
        counts.withdrawn += 1
      } else {
        counts.ideas += 1
      }
    }
    for tally in tallies {
      counts.ballots += tally.ballots
      counts.dots += tally.dots
      counts.against += tally.against
    }
  }

  private mutating func add(
    _ idea: Idea, _ votes: IdeaVotes, in session: Session
  ) {
    let lead = idea.department ?? ""
    departments[lead, default: DepartmentFigures()].ideas += 1
    departments[lead, default: DepartmentFigures()].dots += votes.dots
    for department in Set(idea.shared) where department != lead {
      departments[department, default: DepartmentFigures()].sharedIdeas += 1
    }
    if let group = idea.group {
      groups[group, default: GroupFigures()].ideas += 1
    }
    for field in Set(idea.fields) {
      fields[field, default: LabelFigures()].ideas += 1
      fields[field, default: LabelFigures()].dots += votes.dots
    }
    top.append(
      TopIdea(
        session: session.id, idea: idea.id, text: idea.text, department: lead,
        dots: votes.dots, voters: votes.voters))
  }

  private mutating func addTheme(
    of idea: Idea, _ votes: IdeaVotes, in session: Session, _ names: LikeNames
  ) {
    guard let theme = idea.theme.flatMap({ session[$0] }),
      let name = theme.name
    else { return }
    let key = ThemeKey(
      department: theme.department ?? "", name: names.key(of: name))
    themes[key, default: LabelFigures()].add(
      LabelFigures(
        latest: LatestName(
          text: name, since: session.openedAt, session: session.id),
        ideas: 1, dots: votes.dots))
  }

  private mutating func addGroups(of tally: Tally) {
    for (group, ballots) in tally.groupBallots {
      groups[group, default: GroupFigures()].ballots += ballots
    }
    for (group, share) in tally.results.flatMap(\.groups) {
      groups[group, default: GroupFigures()].dots += share.dots
    }
  }
}
