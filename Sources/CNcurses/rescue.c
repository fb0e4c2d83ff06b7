/*
 * The last resort: whatever kills the program, the terminal is given back first. Everything that
 * a handler touches was put in place beforehand; it calls async-signal-safe functions only.
 */
#define _GNU_SOURCE
#include "CNcurses.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static const int fatal[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGQUIT, SIGSYS};
enum { fatal_count = sizeof fatal / sizeof fatal[0] };

static struct sigaction before[fatal_count];
static struct termios modes;
static int terminal = -1;
static char way_out[512];
static size_t way_out_count = 0;
static volatile sig_atomic_t is_active = 0;
static volatile sig_atomic_t is_armed = 0;
static char stack[64 * 1024];

void cn_rescue(void) {
    if (!is_active) return;
    is_active = 0;
    ssize_t written = write(terminal, way_out, way_out_count);
    (void)written;
    tcsetattr(terminal, TCSANOW, &modes);
}

/* The earlier handler (Swift's backtracer) is asked next. It may return where the signal was sent
   and no instruction has failed, so the signal is raised again to end the program. */
static void on_fatal(int number, siginfo_t *details, void *context) {
    cn_rescue();
    for (int i = 0; i < fatal_count; i++) {
        if (fatal[i] != number) continue;
        if (before[i].sa_flags & SA_SIGINFO)
            before[i].sa_sigaction(number, details, context);
        else if (before[i].sa_handler != SIG_DFL && before[i].sa_handler != SIG_IGN)
            before[i].sa_handler(number);
    }
    signal(number, SIG_DFL);
    raise(number);
}

void cn_arm_rescue(int descriptor) {
    terminal = descriptor;
    tcgetattr(terminal, &modes);
    if (is_armed) return;
    is_armed = 1;
    stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
    sigaltstack(&alternate, NULL); /* an overflown stack cannot run its own handler */
    struct sigaction action = {.sa_sigaction = on_fatal,
                               .sa_flags = SA_ONSTACK | SA_SIGINFO};
    sigemptyset(&action.sa_mask);
    for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &action, &before[i]);
    atexit(cn_rescue);
}

void cn_set_rescue_bytes(const char *bytes, size_t count) {
    way_out_count = count < sizeof way_out ? count : sizeof way_out;
    memcpy(way_out, bytes, way_out_count);
}

void cn_set_rescue_active(bool active) { is_active = active; }
