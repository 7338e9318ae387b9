#pragma once

/* Swaps two paths in one step (renameat2 with RENAME_EXCHANGE). 0, or the error number. */
int quorate_exchange(const char *left, const char *right);

/* Opens a path no part of which is a symbolic link (openat2). The descriptor, or less than 0: the error
   number negated, -ENOSYS or -EPERM where the kernel or a sandbox has no such call. */
int quorate_open_without_links(const char *path, int flags);

/* Lets the heap grow by eight megabytes at a time, the first eight in large pages where the kernel has them:
   most page faults of a small build go away. */
void quorate_prepare_heap(void);

/* A second process with a copy of all this one has (fork), which Swift does not import. Less than 0: the
   system has none to give. Only for a program of one thread. */
int quorate_fork(void);

/* Writes all of the file system that holds the descriptor to the disk (syncfs). 0, or -1 with errno. */
int quorate_sync_all(int descriptor);
