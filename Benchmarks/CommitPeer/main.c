// The least that a line in a log costs, whoever writes it: lock, write,
// fdatasync, unlock. Arguments: file, how many, how many bytes each. It says
// "ready", begins with the next line of its input, and says what each took in
// nanoseconds.
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

static long nanoseconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000000000L + time.tv_nsec;
}

int main(int count, char **words) {
  if (count < 4) return 64;
  int file = open(words[1], O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
  long lines = atol(words[2]);
  size_t length = (size_t)atol(words[3]);
  char *line = malloc(length);
  long *took = calloc((size_t)lines, sizeof *took);
  if (file < 0 || !line || !took) return 74;
  memset(line, 'x', length);
  line[length - 1] = '\n';
  puts("ready");
  fflush(stdout);
  getchar();
  for (long i = 0; i < lines; i++) {
    long begun = nanoseconds();
    if (flock(file, LOCK_EX) != 0) return 74;
    if (write(file, line, length) != (ssize_t)length) return 74;
    if (fdatasync(file) != 0) return 74;
    flock(file, LOCK_UN);
    took[i] = nanoseconds() - begun;
  }
  printf("took");
  for (long i = 0; i < lines; i++) printf(" %ld", took[i]);
  puts("");
  return 0;
}
