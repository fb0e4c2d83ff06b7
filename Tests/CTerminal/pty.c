#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

enum { most_strings = 256 };

static void split(const uint8_t *joined, size_t count, char **strings) {
    size_t used = 0;
    for (size_t i = 0; i < count && used + 1 < most_strings; i += strlen((char *)joined + i) + 1)
        strings[used++] = (char *)joined + i;
    strings[used] = NULL;
}

static void become(int far_side, char **arguments, char **environment) {
    setsid();
    ioctl(far_side, TIOCSCTTY, 0);
    for (int i = 0; i < 3; i++) dup2(far_side, i);
    for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    execve(arguments[0], arguments, environment);
    _exit(127);
}

int ct_spawn(const uint8_t *arguments, size_t arguments_count, const uint8_t *environment,
             size_t environment_count, int columns, int rows, struct ct_child *child) {
    static char *words[most_strings], *settings[most_strings];
    split(arguments, arguments_count, words);
    split(environment, environment_count, settings);
    char name[128];
    child->terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (child->terminal < 0 || grantpt(child->terminal) || unlockpt(child->terminal)) return errno;
    if (ptsname_r(child->terminal, name, sizeof name)) return errno;
    child->far_side = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (child->far_side < 0) return errno;
    ct_resize(child->terminal, columns, rows);
    child->process = fork();
    if (child->process < 0) return errno;
    if (child->process == 0) become(child->far_side, words, settings);
    child->exit_watch = (int)syscall(SYS_pidfd_open, child->process, 0);
    fcntl(child->exit_watch, F_SETFD, FD_CLOEXEC);
    return child->exit_watch < 0 ? errno : 0;
}

int ct_resize(int terminal, int columns, int rows) {
    struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
    return ioctl(terminal, TIOCSWINSZ, &size);
}

int ct_wait(const struct ct_child *child, int milliseconds) {
    struct pollfd watched[] = {{.fd = child->terminal, .events = POLLIN},
                               {.fd = child->exit_watch, .events = POLLIN}};
    if (poll(watched, 2, milliseconds) <= 0) return CT_TIMEOUT;
    return watched[0].revents & POLLIN ? CT_OUTPUT : CT_EXITED;
}

int ct_reap(const struct ct_child *child) {
    int status = 0;
    while (waitpid(child->process, &status, 0) < 0 && errno == EINTR) continue;
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

bool ct_is_cooked(int descriptor) {
    struct termios modes;
    if (tcgetattr(descriptor, &modes) != 0) return false;
    tcflag_t local = ECHO | ICANON | ISIG;
    return (modes.c_lflag & local) == local && (modes.c_iflag & ICRNL) && (modes.c_oflag & OPOST);
}
