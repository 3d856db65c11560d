#include "CEmbedded.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

#define EMBEDDED(name)                                                         \
  embedded_file embedded_##name(void) {                                        \
    return (embedded_file){name, sizeof name};                                 \
  }

static const unsigned char de[] = {
#embed "../werkstatt/Resources/de.json"
};
static const unsigned char en[] = {
#embed "../werkstatt/Resources/en.json"
};
static const unsigned char berlin[] = {
#embed "../werkstatt/Resources/berlin.json"
};
static const unsigned char blank[] = {
#embed "../werkstatt/Resources/blank.json"
};
static const unsigned char cards[] = {
#embed "../werkstatt/Resources/cards.mustache"
};
static const unsigned char sheet[] = {
#embed "../werkstatt/Resources/sheet.mustache"
};
static const unsigned char spark_aggregate[] = {
#embed "../Aggregation/Spark/Job/aggregate.py"
};
static const unsigned char spark_logchain[] = {
#embed "../Aggregation/Spark/Job/logchain.py"
};
static const unsigned char spark_logfigures[] = {
#embed "../Aggregation/Spark/Job/logfigures.py"
};
static const unsigned char spark_logfold[] = {
#embed "../Aggregation/Spark/Job/logfold.py"
};
static const unsigned char spark_logforms[] = {
#embed "../Aggregation/Spark/Job/logforms.py"
};
static const unsigned char spark_logjob[] = {
#embed "../Aggregation/Spark/Job/logjob.py"
};
static const unsigned char spark_logline[] = {
#embed "../Aggregation/Spark/Job/logline.py"
};
static const unsigned char spark_logmembers[] = {
#embed "../Aggregation/Spark/Job/logmembers.py"
};
// It is made by the program itself, so the first build has none.
static const unsigned char sample[] = {
#if __has_embed("../../Sessions/klimawerkstatt.jsonl")
#embed "../../Sessions/klimawerkstatt.jsonl"
#else
    '\n'
#endif
};

EMBEDDED(de)
EMBEDDED(en)
EMBEDDED(berlin)
EMBEDDED(blank)
EMBEDDED(cards)
EMBEDDED(sheet)
EMBEDDED(spark_aggregate)
EMBEDDED(spark_logchain)
EMBEDDED(spark_logfigures)
EMBEDDED(spark_logfold)
EMBEDDED(spark_logforms)
EMBEDDED(spark_logjob)
EMBEDDED(spark_logline)
EMBEDDED(spark_logmembers)
EMBEDDED(sample)
