import CEmbedded

/// The files that the program carries in itself.
enum Embedded {
  static var german: [UInt8] { bytes(embedded_de()) }
  static var english: [UInt8] { bytes(embedded_en()) }
  static var berlin: [UInt8] { bytes(embedded_berlin()) }
  static var blank: [UInt8] { bytes(embedded_blank()) }
  static var cards: String { text(embedded_cards()) }
  static var sheet: String { text(embedded_sheet()) }
  static var sample: [UInt8] { bytes(embedded_sample()) }

  /// What Spark is given to do, by the files' names: the first is started, the
  /// others are its modules.
  static var sparkJob: [(name: String, bytes: [UInt8])] {
    [
      ("aggregate", embedded_spark_aggregate()),
      ("logchain", embedded_spark_logchain()),
      ("logfigures", embedded_spark_logfigures()),
      ("logfold", embedded_spark_logfold()),
      ("logforms", embedded_spark_logforms()),
      ("logjob", embedded_spark_logjob()),
      ("logline", embedded_spark_logline()),
      ("logmembers", embedded_spark_logmembers()),
    ].map { ($0 + ".py", bytes($1)) }
  }

  private static func text(_ file: embedded_file) -> String {
    String(decoding: bytes(file), as: UTF8.self)
  }

  private static func bytes(_ file: embedded_file) -> [UInt8] {
    Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
  }
}
