import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/*
 * Two small libraries in C that stand between the browser and the disk (LD_PRELOAD), for files of databases and pages
 * alone. They are built where there is a compiler; where there is none, the tests that need them say so and do not run.
 */

/** Notes, for each sync that succeeds, how much of which file is on the disk from then on. */
const powerCut = `
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
static void note(int fd) {
  const char *log = getenv("ISNAD_SYNC_LOG");
  char link[64], path[4096], line[4300];
  struct stat status;
  if (!log) return;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return;
  path[length] = 0;
  if (!strstr(path, "/IndexedDB/") && !strstr(path, "/File System/")) return;
  if (fstat(fd, &status)) return;
  int size = snprintf(line, sizeof line, "%lld %s\\n", (long long)status.st_size, path);
  int out = open(log, O_WRONLY | O_CREAT | O_APPEND, 0600);
  if (out < 0) return;
  if (write(out, line, size) < 0) abort();
  close(out);
}
int fsync(int fd) {
  static int (*real)(int);
  if (!real) real = dlsym(RTLD_NEXT, "fsync");
  int result = real(fd);
  if (!result) note(fd);
  return result;
}
int fdatasync(int fd) {
  static int (*real)(int);
  if (!real) real = dlsym(RTLD_NEXT, "fdatasync");
  int result = real(fd);
  if (!result) note(fd);
  return result;
}
`

/** Refuses writes while a file says so: FULL as a disk without room, BROKEN as one that fails. */
const badDisk = `
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
static int refused(int fd) {
  const char *flag = getenv("ISNAD_FAULT_FLAG");
  char link[64], path[4096], say[16] = {0};
  if (!flag) return 0;
  int in = open(flag, O_RDONLY);
  if (in < 0) return 0;
  ssize_t got = read(in, say, sizeof say - 1);
  close(in);
  if (got <= 0) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  if (!strstr(path, "/IndexedDB/") && !strstr(path, "/File System/")) return 0;
  errno = strncmp(say, "FULL", 4) ? EIO : ENOSPC;
  return 1;
}
ssize_t write(int fd, const void *bytes, size_t count) {
  static ssize_t (*real)(int, const void *, size_t);
  if (!real) real = dlsym(RTLD_NEXT, "write");
  return fd > 2 && refused(fd) ? -1 : real(fd, bytes, count);
}
ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) {
  static ssize_t (*real)(int, const void *, size_t, off_t);
  if (!real) real = dlsym(RTLD_NEXT, "pwrite");
  return refused(fd) ? -1 : real(fd, bytes, count, at);
}
ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
  static ssize_t (*real)(int, const void *, size_t, off64_t);
  if (!real) real = dlsym(RTLD_NEXT, "pwrite64");
  return refused(fd) ? -1 : real(fd, bytes, count, at);
}
`

const build = (name: string, source: string): string | undefined => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-shim-'))
  const [from, to] = [join(folder, `${name}.c`), join(folder, `${name}.so`)]
  writeFileSync(from, source)
  for (const compiler of ['cc', 'gcc', 'clang']) {
    const { status } = spawnSync(compiler, ['-shared', '-fPIC', '-O1', '-w', '-o', to, from, '-ldl'])
    if (status === 0) return to
  }
  return undefined
}

/** The paths of the built libraries; undefined where nothing here can build them. */
export const buildShims = (): { readonly powerCut: string; readonly badDisk: string } | undefined => {
  if (process.platform !== 'linux') return undefined
  const [power, disk] = [build('power-cut', powerCut), build('bad-disk', badDisk)]
  return power && disk ? { powerCut: power, badDisk: disk } : undefined
}

/** Why a test that needs the libraries does not run. */
export const noShims = 'NOT RUN: simulating a power cut or a bad disk needs Linux and a C compiler (cc, gcc or clang)'
