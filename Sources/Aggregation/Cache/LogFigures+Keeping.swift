extension Archive.Reading {
  /// With as many of the best ideas as are usually asked for.
  var forKeeping: Self {
    var reading = self
    reading.top = max(top, 20)
    return reading
  }
}

extension PackedLog {
  /// Whether it says all that is asked for.
  func suffices(for reading: Archive.Reading) -> Bool {
    (best >= reading.top || hasAllIdeas) && !(reading.themes && hasThemes)
  }
}

extension LogFigures {
  mutating func renumber(
    _ old: [String], in names: inout NameTable
  ) {
    for place in departments.indices {
      departments[place].name = names.number(of: old[departments[place].name])
    }
    for place in groups.indices {
      groups[place].name = names.number(of: old[groups[place].name])
    }
    for place in fields.indices {
      fields[place].name = names.number(of: old[fields[place].name])
    }
  }
}

extension Settings {
  func renumbered(
    _ old: [String], in names: inout NameTable
  ) -> Settings {
    func renumbered(_ named: [Named], _ names: inout NameTable) -> [Named] {
      named.map {
        Named(id: names.number(of: old[$0.id]), name: $0.name)
      }
    }
    return Settings(
      departments: renumbered(departments, &names),
      groups: renumbered(groups, &names), fields: renumbered(fields, &names))
  }
}
