// The files that the program carries in itself.
//
// SwiftPM's own embedding writes them as array literals, which takes the
// compiler minutes for half a megabyte; #embed takes it no time.
#ifndef CEMBEDDED_H
#define CEMBEDDED_H

#include <stddef.h>

typedef struct {
  const unsigned char *bytes;
  size_t count;
} embedded_file;

embedded_file embedded_de(void);
embedded_file embedded_en(void);
embedded_file embedded_berlin(void);
embedded_file embedded_blank(void);
// The templates of what is printed.
embedded_file embedded_cards(void);
embedded_file embedded_sheet(void);
// What Spark is given to do: what is started, and its modules.
embedded_file embedded_spark_aggregate(void);
embedded_file embedded_spark_logchain(void);
embedded_file embedded_spark_logfigures(void);
embedded_file embedded_spark_logfold(void);
embedded_file embedded_spark_logforms(void);
embedded_file embedded_spark_logjob(void);
embedded_file embedded_spark_logline(void);
embedded_file embedded_spark_logmembers(void);
// The real-data workshop of Sessions/.
embedded_file embedded_sample(void);

#endif
