#pragma once

/* Swaps two paths in one step (renameat2 with RENAME_EXCHANGE). 0, or the error number. */
int quorate_exchange(const char *left, const char *right);

/* Opens a path no part of which is a symbolic link (openat2). The descriptor, or less than 0: the error
   number negated, -ENOSYS or -EPERM where the kernel or a sandbox has no such call. */
int quorate_open_without_links(const char *path, int flags);

/* Lets the heap grow by eight megabytes at a time, the first eight in large pages where the kernel has them:
   most page faults of a small build go away. */
void quorate_prepare_heap(void);
