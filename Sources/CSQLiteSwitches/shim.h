/* What Swift cannot call: sqlite3_db_config() takes a variable number of arguments. */
#ifndef CSQLITE_SWITCHES_H
#define CSQLITE_SWITCHES_H

#include <sqlite3.h>

/* Forbids SQL to corrupt the file, and to load code into the process; an SQLite result code.
   https://www.sqlite.org/c3ref/c_dbconfig_defensive.html */
static inline int switchboard_defend(sqlite3 *connection) {
  int code = sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
  if (code != SQLITE_OK) return code;
  return sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, (int *)0);
}

#endif
