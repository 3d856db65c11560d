#define _GNU_SOURCE

#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

static const struct {
  int number, bit;
} caught[] = {
    {SIGWINCH, CT_WINCH}, {SIGTERM, CT_TERM}, {SIGINT, CT_INT},
    {SIGHUP, CT_HUP},     {SIGCONT, CT_CONT}, {SIGTSTP, CT_TSTP},
};
enum { COUNT = sizeof caught / sizeof *caught };

static struct sigaction before[COUNT];
static int ends[2] = {-1, -1};

static void note(int number) {
  int saved = errno;
  for (int i = 0; i < COUNT; i++) {
    if (caught[i].number != number) continue;
    unsigned char bit = caught[i].bit;
    // A full pipe holds thousands of signals already: none is lost for good.
    (void)!write(ends[1], &bit, 1);
  }
  errno = saved;
}

int ct_catch_signals(void) {
  if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < COUNT; i++)
    sigaction(caught[i].number, &action, &before[i]);
  return ends[0];
}

int ct_take_signals(void) {
  unsigned char bits[64];
  int set = 0;
  ssize_t count;
  while ((count = read(ends[0], bits, sizeof bits)) > 0)
    for (ssize_t i = 0; i < count; i++) set |= bits[i];
  return set;
}

void ct_release_signals(void) {
  if (ends[0] < 0) return;
  for (int i = 0; i < COUNT; i++)
    sigaction(caught[i].number, &before[i], NULL);
  close(ends[0]);
  close(ends[1]);
  ends[0] = ends[1] = -1;
}
