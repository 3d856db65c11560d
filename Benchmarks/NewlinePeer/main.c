// The least that reading an archive can cost: the line ends of all files of a
// folder counted, each file read into one buffer that is used again, by as many
// threads as are said. Prints how many there are.
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { mostFiles = 1 << 20, room = 1 << 20, atOnce = 8 };

static char *paths[mostFiles];
static int files;
static atomic_int next;
static atomic_long lines;

static long linesOf(const char *path, char *buffer) {
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) {
    perror(path);
    exit(1);
  }
  long found = 0;
  ssize_t count;
  while ((count = read(file, buffer, room)) > 0) {
    const char *at = buffer, *end = buffer + count;
    while ((at = memchr(at, '\n', (size_t)(end - at))) != NULL) {
      found++;
      at++;
    }
  }
  close(file);
  return found;
}

static void *countFiles(void *unused) {
  (void)unused;
  char *buffer = malloc(room);
  if (buffer == NULL) exit(1);
  long found = 0;
  for (int first; (first = atomic_fetch_add(&next, atOnce)) < files;) {
    for (int file = first; file < first + atOnce && file < files; file++) {
      found += linesOf(paths[file], buffer);
    }
  }
  atomic_fetch_add(&lines, found);
  free(buffer);
  return NULL;
}

int main(int count, char **words) {
  if (count != 3) {
    fprintf(stderr, "NewlinePeer FOLDER THREADS\n");
    return 64;
  }
  DIR *folder = opendir(words[1]);
  if (folder == NULL) {
    perror(words[1]);
    return 66;
  }
  struct dirent *entry;
  while ((entry = readdir(folder)) != NULL && files < mostFiles) {
    if (entry->d_name[0] == '.') continue;
    if (asprintf(&paths[files], "%s/%s", words[1], entry->d_name) < 0) return 1;
    files++;
  }
  closedir(folder);
  int threads = atoi(words[2]);
  pthread_t others[64];
  int started = 0;
  while (started < threads - 1 && started < 64) {
    if (pthread_create(&others[started], NULL, countFiles, NULL) != 0) return 1;
    started++;
  }
  countFiles(NULL);
  for (int other = 0; other < started; other++) pthread_join(others[other], NULL);
  printf("%ld\n", lines);
}
