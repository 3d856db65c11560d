import CEmbedded

/// The files that the program carries in itself.
enum Embedded {
  static var german: [UInt8] { bytes(embedded_de()) }
  static var english: [UInt8] { bytes(embedded_en()) }
  static var berlin: [UInt8] { bytes(embedded_berlin()) }
  static var blank: [UInt8] { bytes(embedded_blank()) }
  static var cards: String { text(embedded_cards()) }
  static var sheet: String { text(embedded_sheet()) }
  static var sparkJob: [UInt8] { bytes(embedded_spark_job()) }
  static var sample: [UInt8] { bytes(embedded_sample()) }

  private static func text(_ file: embedded_file) -> String {
    String(decoding: bytes(file), as: UTF8.self)
  }

  private static func bytes(_ file: embedded_file) -> [UInt8] {
    Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
  }
}
