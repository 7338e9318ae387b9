#pragma once
/* The plain digest functions: all we need, and without OpenSSL 3's lookups at run time. */
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/md5.h>
#include <openssl/sha.h>
