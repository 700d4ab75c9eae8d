/* The floor in C: blocking sockets, or epoll for many requests at once. It understands no more than the servers under measurement say. */
#define _GNU_SOURCE
#include "bench.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#define HEAD_BYTES 8192
#define BLOCK_BYTES (64 * 1024)

struct line {
    const struct task *task;
    int socket;            /* -1 if not connected */
    char request[512];
    int request_length;
    char head[HEAD_BYTES + 1];
    int filled;            /* bytes of the head, and of the body that came with it */
    long length;           /* of the body, -1 while the head is incomplete */
    long received;         /* of the body */
    bool last;             /* the server closes */
    char *block;           /* BLOCK_BYTES for bodies, only of blocking lines */
};

static int connect_to(const struct task *task, int flags) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(task->port)};
    int one = 1, fd = socket(AF_INET, SOCK_STREAM | flags, 0);
    if (fd < 0) fail("no socket: %s", strerror(errno));
    if (inet_pton(AF_INET, task->host, &address.sin_addr) != 1) fail("not an address: %s", task->host);
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    if (connect(fd, (struct sockaddr *)&address, sizeof address) && errno != EINPROGRESS)
        fail("cannot connect to %s:%d: %s", task->host, task->port, strerror(errno));
    return fd;
}

static void write_request(struct line *line, const char *method, long body) {
    int n = snprintf(line->request, sizeof line->request, "%s %s HTTP/1.1\r\nHost: %s\r\n", method, line->task->path, line->task->host);
    if (body >= 0) n += snprintf(line->request + n, sizeof line->request - n, "Content-Length: %ld\r\n", body);
    line->request_length = n + snprintf(line->request + n, sizeof line->request - n, "\r\n");
}

static void begin_response(struct line *line) {
    line->filled = 0;
    line->length = -1;
    line->received = 0;
}

/* Looks for the end of the head; false if the response cannot be used. */
static bool parse_head(struct line *line) {
    line->head[line->filled] = 0;
    char *end = memmem(line->head, line->filled, "\r\n\r\n", 4);
    if (!end) return line->filled < HEAD_BYTES;
    end[2] = 0;
    char *length = strstr(line->head, "\r\nContent-Length: ");
    if (strncmp(line->head, "HTTP/1.1 200 ", 13) || !length) return false;
    line->length = atol(length + 18);
    line->last = strstr(line->head, "\r\nConnection: close\r\n");
    line->received = line->filled - (end + 4 - line->head);
    return true;
}

/* ---- blocking ---- */

static void *open_line(const struct task *task) {
    struct line *line = calloc(1, sizeof *line);
    line->task = task;
    line->socket = -1;
    line->block = calloc(1, BLOCK_BYTES);
    return line;
}

static void close_line(void *argument) {
    struct line *line = argument;
    if (line->socket >= 0) close(line->socket);
    free(line->block);
    free(line);
}

static void send_all(int fd, const char *bytes, long length) {
    while (length > 0) {
        ssize_t count = send(fd, bytes, length, MSG_NOSIGNAL);
        if (count < 0) fail("cannot send: %s", strerror(errno));
        bytes += count;
        length -= count;
    }
}

static void receive_response(struct line *line) {
    begin_response(line);
    while (line->length < 0) {
        ssize_t count = recv(line->socket, line->head + line->filled, HEAD_BYTES - line->filled, 0);
        if (count <= 0) fail("the connection ended in a head");
        line->filled += count;
        if (!parse_head(line)) fail("not a 200 with a length: %s", line->head);
    }
    while (line->received < line->length) {
        long left = line->length - line->received;
        ssize_t count = recv(line->socket, line->block, left < BLOCK_BYTES ? left : BLOCK_BYTES, 0);
        if (count <= 0) fail("the connection ended in a body");
        line->received += count;
    }
}

static void finish(struct line *line) {
    if (line->last) {
        close(line->socket);
        line->socket = -1;
    }
}

static long get(void *argument) {
    struct line *line = argument;
    if (line->socket < 0) line->socket = connect_to(line->task, 0);
    if (!line->request_length) write_request(line, "GET", -1);
    send_all(line->socket, line->request, line->request_length);
    receive_response(line);
    finish(line);
    return line->received;
}

static long put(void *argument) {
    struct line *line = argument;
    if (line->socket < 0) line->socket = connect_to(line->task, 0);
    write_request(line, "PUT", line->task->length);
    send_all(line->socket, line->request, line->request_length);
    for (long left = line->task->length; left > 0; left -= BLOCK_BYTES)
        send_all(line->socket, line->block, left < BLOCK_BYTES ? left : BLOCK_BYTES);
    receive_response(line);
    finish(line);
    return atol(line->head + line->filled - line->received);
}

/* ---- many at once ---- */

/* Reads what there is; 1 when the response is complete, 0 when more must come, -1 when it cannot. */
static int receive_some(struct line *line, char *block) {
    for (;;) {
        bool in_head = line->length < 0;
        ssize_t count = in_head ? recv(line->socket, line->head + line->filled, HEAD_BYTES - line->filled, 0)
                                : recv(line->socket, block, BLOCK_BYTES, 0);
        if (count < 0 && errno == EAGAIN) return 0;
        if (count <= 0) return -1;
        if (!in_head) {
            line->received += count;
        } else {
            line->filled += count;
            if (!parse_head(line)) return -1;
        }
        if (line->length >= 0 && line->received >= line->length) return line->received == line->task->length ? 1 : -1;
    }
}

static bool send_request(struct line *line) {
    begin_response(line);
    return send(line->socket, line->request, line->request_length, MSG_NOSIGNAL) == line->request_length;
}

static void start(struct line *line, const struct task *task, int poll) {
    *line = (struct line){.task = task, .socket = connect_to(task, SOCK_NONBLOCK)};
    write_request(line, "GET", -1);
    struct epoll_event event = {.events = EPOLLOUT, .data.ptr = line};
    if (epoll_ctl(poll, EPOLL_CTL_ADD, line->socket, &event)) fail("epoll: %s", strerror(errno));
}

static long chains(const struct task *task, int n, double deadline, long *failures) {
    struct line *lines = calloc(n, sizeof *lines);
    struct epoll_event events[256];
    char block[BLOCK_BYTES];
    int poll = epoll_create1(0), open = n;
    long requests = 0;
    for (int i = 0; i < n; i++) start(&lines[i], task, poll);
    while (open > 0) {
        int ready = epoll_wait(poll, events, 256, -1);
        for (int i = 0; i < ready; i++) {
            struct line *line = events[i].data.ptr;
            int state;
            if (events[i].events & EPOLLOUT) {
                struct epoll_event reading = {.events = EPOLLIN, .data.ptr = line};
                epoll_ctl(poll, EPOLL_CTL_MOD, line->socket, &reading);
                state = send_request(line) ? 0 : -1;
            } else {
                state = receive_some(line, block);
                requests += state == 1;
                if (state == 1 && now() < deadline) state = send_request(line) ? 0 : -1;
            }
            if (state == 0) continue;
            *failures += state < 0;
            close(line->socket);
            open--;
        }
    }
    close(poll);
    free(lines);
    return requests;
}

int main(int argc, char **argv) {
    static const struct client client = {open_line, get, put, close_line, chains};
    return run_benchmark(&client, argc, argv);
}
