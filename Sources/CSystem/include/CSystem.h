#pragma once

/* Swaps two paths in one step (renameat2 with RENAME_EXCHANGE). 0, or the error number. */
int quorate_exchange(const char *left, const char *right);
