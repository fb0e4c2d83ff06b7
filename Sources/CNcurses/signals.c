/*
 * Signals as bytes on a pipe. The handlers are in place before the screen's size is read, so no
 * resize is lost, and one byte is all that they do.
 */
#define _GNU_SOURCE
#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

static int ends[2] = {-1, -1};
static volatile sig_atomic_t asked_to_end = 0;

static void die(int number) {
    cn_rescue();
    signal(number, SIG_DFL);
    raise(number);
}

/* Who asks a third time is not answered any more: nothing moves, so the program ends here. */
static void note(int number) {
    int kept = errno;
    if (number == SIGTERM || number == SIGHUP || number == SIGINT) {
        if (asked_to_end >= 2) die(number);
        asked_to_end += 1;
    }
    unsigned char byte = (unsigned char)number;
    ssize_t written = write(ends[1], &byte, 1); /* a full pipe already wakes the reader */
    (void)written;
    errno = kept;
}

static void install(int number, void (*handler)(int)) {
    struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, NULL);
}

int cn_watch_signals(void) {
    if (ends[0] < 0 && pipe2(ends, O_NONBLOCK | O_CLOEXEC) != 0) return -1;
    static const int watched[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGINT, SIGTERM, SIGHUP};
    for (size_t i = 0; i < sizeof watched / sizeof watched[0]; i++) install(watched[i], note);
    signal(SIGPIPE, SIG_IGN);
    return ends[0];
}

int cn_next_signal(void) {
    unsigned char byte = 0;
    return read(ends[0], &byte, 1) == 1 ? byte : 0;
}

/* The main queue may run on a worker of libdispatch, which blocks signals; unblocked, the one that
   stops acts before raise returns. The kernel leaves an orphaned process group running. */
void cn_stop_self(void) {
    sigset_t stopping, kept;
    sigemptyset(&stopping);
    sigaddset(&stopping, SIGTSTP);
    signal(SIGTSTP, SIG_IGN);
    kill(0, SIGTSTP); /* those who wait for us in the same group, such as make */
    signal(SIGTSTP, SIG_DFL);
    pthread_sigmask(SIG_UNBLOCK, &stopping, &kept);
    raise(SIGTSTP);
    pthread_sigmask(SIG_SETMASK, &kept, NULL);
    install(SIGTSTP, note);
}
