/*
 * Keys. ncurses puts escape sequences together; characters come as bytes, because a UTF-8
 * sequence that is split between two reads would be lost in wget_wch without delay.
 */
#define _GNU_SOURCE
#include "CNcurses.h"

#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* A pad, because wgetch refreshes a window that it reads from. */
static WINDOW *source = NULL;

/* Forms that terminals send beside those of their terminfo entry. */
static void define_common_keys(void) {
    static const struct {
        const char *sequence;
        int code;
    } forms[] = {
        {"\033[A", KEY_UP},      {"\033[B", KEY_DOWN},    {"\033[C", KEY_RIGHT},
        {"\033[D", KEY_LEFT},    {"\033OA", KEY_UP},      {"\033OB", KEY_DOWN},
        {"\033OC", KEY_RIGHT},   {"\033OD", KEY_LEFT},    {"\033[H", KEY_HOME},
        {"\033[F", KEY_END},     {"\033OH", KEY_HOME},    {"\033OF", KEY_END},
        {"\033[1~", KEY_HOME},   {"\033[4~", KEY_END},    {"\033[7~", KEY_HOME},
        {"\033[8~", KEY_END},    {"\033[Z", KEY_BTAB},    {"\033[200~", CN_PASTE_BEGIN},
        {"\033[201~", CN_PASTE_END},
    };
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++)
        define_key(forms[i].sequence, forms[i].code);
}

static bool open_source(void) {
    source = newpad(1, 1);
    if (source == NULL) return false;
    keypad(source, TRUE);
    nodelay(source, TRUE);
    define_common_keys();
    return true;
}

int cn_key(void) {
    if (source == NULL && !open_source()) return -1;
    int code = wgetch(source);
    return code == ERR ? -1 : code;
}

bool cn_hung_up(void) {
    struct pollfd look = {.fd = STDIN_FILENO, .events = POLLIN};
    if (poll(&look, 1, 0) <= 0) return false;
    if (look.revents & (POLLHUP | POLLERR | POLLNVAL)) return true;
    int waiting = 0;
    return (look.revents & POLLIN) && ioctl(STDIN_FILENO, FIONREAD, &waiting) == 0 && waiting == 0;
}
