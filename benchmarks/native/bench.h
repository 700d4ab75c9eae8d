/* What the floors share: the task, the clock, the drives which time a client, and the line of JSON at the end. */
#ifndef BENCH_H
#define BENCH_H

#include <stdbool.h>

/* What to do; the driver gives it as KEY=VALUE arguments, the same as to the agents in Java. */
struct task {
    const char *drive;
    const char *url;
    const char *certificate;
    char host[64];
    int port;
    const char *path;
    long length;          /* of a body, in bytes */
    int concurrency;
    int count;            /* requests in flight */
    double warmup;        /* seconds */
    double measure;       /* seconds */
};

/* A client under measurement. A line is one connection with what belongs to it, used by one thread. */
struct client {
    void *(*open)(const struct task *task);
    long (*get)(void *line);
    long (*put)(void *line);
    void (*close)(void *line);

    /* Runs n chains of requests at once on one thread. Each sends its next request while the deadline has not passed, and at least one.
       Answers how many succeeded. */
    long (*chains)(const struct task *task, int n, double deadline, long *failures);
};

double now(void);
void fail(const char *format, ...) __attribute__((noreturn, format(printf, 1, 2)));
void expect_length(const struct task *task, long length);

int run_benchmark(const struct client *client, int argc, char **argv);

#endif
