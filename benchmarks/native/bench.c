#include "bench.h"

#include <errno.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#define MAX_THREADS 1024

double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

void fail(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputc('\n', stderr);
    exit(1);
}

void expect_length(const struct task *task, long length) {
    if (length != task->length) fail("%s: a body of %ld bytes instead of %ld", task->url, length, task->length);
}

static double cpu_seconds(void) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

static long peak_rss_bytes(void) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss * 1024;
}

/* One thread's loop: at least one request, the next one while there is time. Each thread has a line of its own. */
struct loop {
    const struct client *client;
    const struct task *task;
    void *line;
    double deadline;
    bool put;
    long requests;
};

static void *run_loop(void *argument) {
    struct loop *loop = argument;
    do {
        expect_length(loop->task, loop->put ? loop->client->put(loop->line) : loop->client->get(loop->line));
        loop->requests++;
    } while (now() < loop->deadline);
    return NULL;
}

static long run_threads(struct loop *loops, int n, double seconds) {
    pthread_t threads[MAX_THREADS];
    long requests = 0;
    double deadline = now() + seconds;
    for (int i = 0; i < n; i++) {
        loops[i].deadline = deadline;
        loops[i].requests = 0;
    }
    for (int i = 1; i < n; i++)
        if ((errno = pthread_create(&threads[i], NULL, run_loop, &loops[i]))) fail("no thread: %s", strerror(errno));
    run_loop(&loops[0]);
    for (int i = 1; i < n; i++) pthread_join(threads[i], NULL);
    for (int i = 0; i < n; i++) requests += loops[i].requests;
    return requests;
}

static void report(long requests, long failures, double seconds, double cpu) {
    printf("{\"requests\":%ld,\"failures\":%ld,\"seconds\":%.6f,\"cpuSeconds\":%.6f,\"peakRssBytes\":%ld}\n", requests, failures, seconds,
           cpu, peak_rss_bytes());
}

static void drive_threads(const struct client *client, const struct task *task, int n, bool put) {
    struct loop loops[MAX_THREADS];
    if (n > MAX_THREADS) fail("%d threads are more than %d", n, MAX_THREADS);
    for (int i = 0; i < n; i++) loops[i] = (struct loop){.client = client, .task = task, .line = client->open(task), .put = put};
    run_threads(loops, n, task->warmup);
    double start = now(), cpu = cpu_seconds();
    long requests = run_threads(loops, n, task->measure);
    report(requests, 0, now() - start, cpu_seconds() - cpu);
    for (int i = 0; i < n; i++) client->close(loops[i].line);
}

static void drive_chains(const struct client *client, const struct task *task) {
    long failures = 0;
    client->chains(task, task->concurrency, now() + task->warmup, &failures);
    double start = now(), cpu = cpu_seconds();
    long requests = client->chains(task, task->concurrency, start + task->measure, &failures);
    if (failures) fail("%s: %ld requests failed", task->url, failures);
    report(requests, 0, now() - start, cpu_seconds() - cpu);
}

static void drive_burst(const struct client *client, const struct task *task) {
    long failures = 0;
    double start = now(), cpu = cpu_seconds();
    long requests = client->chains(task, task->count, 0, &failures);
    report(requests, failures, now() - start, cpu_seconds() - cpu);
}

static void parse_url(struct task *task) {
    const char *host = strstr(task->url, "://");
    host = host ? host + 3 : task->url;
    if (sscanf(host, "%63[^:/]:%d", task->host, &task->port) != 2) fail("no host and port in %s", task->url);
    task->path = strchr(host, '/');
    if (!task->path) fail("no path in %s", task->url);
}

static void parse_argument(struct task *task, const char *argument) {
    const char *value = strchr(argument, '=');
    if (!value) fail("not KEY=VALUE: %s", argument);
    size_t key = value++ - argument;
#define IS(name) (key == strlen(name) && !strncmp(argument, name, key))
    if (IS("drive")) task->drive = value;
    else if (IS("url")) task->url = value;
    else if (IS("certificate")) task->certificate = value;
    else if (IS("length")) task->length = atol(value);
    else if (IS("concurrency")) task->concurrency = atoi(value);
    else if (IS("count")) task->count = atoi(value);
    else if (IS("warmupMillis")) task->warmup = atol(value) / 1e3;
    else if (IS("measureMillis")) task->measure = atol(value) / 1e3;
#undef IS
}

int run_benchmark(const struct client *client, int argc, char **argv) {
    struct task task = {0};
    for (int i = 1; i < argc; i++) parse_argument(&task, argv[i]);
    if (!task.drive || !task.url) fail("needs drive=... and url=...");
    parse_url(&task);
    if (!strcmp(task.drive, "LOOP")) drive_threads(client, &task, 1, false);
    else if (!strcmp(task.drive, "UPLOAD")) drive_threads(client, &task, 1, true);
    else if (!strcmp(task.drive, "CALLERS")) drive_threads(client, &task, task.concurrency, false);
    else if (!strcmp(task.drive, "CHAINS")) drive_chains(client, &task);
    else if (!strcmp(task.drive, "BURST")) drive_burst(client, &task);
    else fail("no drive %s here", task.drive);
    return 0;
}
