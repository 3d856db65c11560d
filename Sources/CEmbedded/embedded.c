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
static const unsigned char spark_job[] = {
#embed "../Aggregation/Spark/aggregate.py"
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
EMBEDDED(spark_job)
EMBEDDED(sample)
