/* A server for what nginx cannot do: answers that take their time, and a sink for uploads. One thread, epoll, loopback only.
 *
 *   GET /N         1 KiB after N milliseconds
 *   GET /hold      1 KiB once somebody asks for /release
 *   GET /release   answers what is held
 *   GET /status    connections accepted and requests waiting, in the words of nginx's stub_status
 *   PUT /sink      reads the body, answers with its length
 *
 * Prints its port, and ends when its standard input does. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#define HEAD_BYTES 2048
#define BLOCK_BYTES (256 * 1024)
#define BODY_BYTES 1024
#define HELD (1LL << 62)

struct peer {
    int socket;
    int filled;                 /* bytes of the head */
    bool waiting;
    long long body, received;   /* of an upload; body is 0 while there is none */
    long long due;              /* milliseconds; HELD until released */
    struct peer *before, *after; /* among those waiting, the next one due first */
    char head[HEAD_BYTES + 1];
};

static struct peer waiting = {.before = &waiting, .after = &waiting};
static long accepted, waiting_count;
static char block[BLOCK_BYTES], answer[BODY_BYTES + 256];

static void give_up(const char *what) {
    fprintf(stderr, "patient: %s: %s\n", what, strerror(errno));
    exit(1);
}

static long long now_millis(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000LL + time.tv_nsec / 1000000;
}

static void stop_waiting(struct peer *peer) {
    if (!peer->waiting) return;
    peer->before->after = peer->after;
    peer->after->before = peer->before;
    peer->waiting = false;
    waiting_count--;
}

/* Delays are mostly equal, so the place is found from the end. */
static void wait_until(struct peer *peer, long long due) {
    struct peer *before = waiting.before;
    while (before != &waiting && before->due > due) before = before->before;
    peer->due = due;
    peer->before = before;
    peer->after = before->after;
    before->after->before = peer;
    before->after = peer;
    peer->waiting = true;
    waiting_count++;
}

static void hang_up(struct peer *peer) {
    stop_waiting(peer);
    close(peer->socket);
    free(peer);
}

static bool respond(struct peer *peer, const char *body, int length) {
    int n = snprintf(answer, 256, "HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n", length);
    memcpy(answer + n, body, length);
    stop_waiting(peer);
    peer->filled = 0;
    peer->body = 0;
    return send(peer->socket, answer, n + length, MSG_NOSIGNAL) == n + length;
}

static bool respond_kibibyte(struct peer *peer) {
    static const char body[BODY_BYTES];
    return respond(peer, body, BODY_BYTES);
}

static void answer_due(long long limit) {
    while (waiting.after != &waiting && waiting.after->due <= limit) {
        struct peer *peer = waiting.after;
        /* not freed here: an event of it may be next in line */
        if (!respond_kibibyte(peer)) shutdown(peer->socket, SHUT_RDWR);
    }
}

static bool respond_status(struct peer *peer) {
    char text[256];
    int n = snprintf(text, sizeof text, "Active connections: 0 \nserver accepts handled requests\n %ld %ld 0 \nReading: 0 Writing: 0 Waiting: %ld \n",
                     accepted, accepted, waiting_count);
    return respond(peer, text, n);
}

static bool respond_count(struct peer *peer) {
    char text[32];
    return respond(peer, text, snprintf(text, sizeof text, "%lld", peer->received));
}

/* Does what the head asks for; false if the connection is of no use any more. */
static bool obey(struct peer *peer, long early) {
    char *length = strcasestr(peer->head, "\r\nContent-Length:");
    peer->received = early;
    if (!strncmp(peer->head, "PUT /sink ", 10) && length) {
        peer->body = atoll(length + 17);
        return peer->received < peer->body || respond_count(peer);
    }
    if (strncmp(peer->head, "GET /", 5) || early) return false;
    char *path = peer->head + 5;
    if (!strncmp(path, "status ", 7)) return respond_status(peer);
    if (!strncmp(path, "hold ", 5)) {
        wait_until(peer, HELD);
    } else if (!strncmp(path, "release ", 8)) {
        answer_due(HELD);
        return respond_kibibyte(peer);
    } else {
        long delay = atol(path);
        if (delay <= 0) return respond_kibibyte(peer);
        wait_until(peer, now_millis() + delay);
    }
    return true;
}

static bool read_upload(struct peer *peer) {
    while (peer->body) {
        ssize_t count = recv(peer->socket, block, BLOCK_BYTES, 0);
        if (count < 0 && errno == EAGAIN) return true;
        if (count <= 0) return false;
        peer->received += count;
        if (peer->received >= peer->body) return respond_count(peer);
    }
    return true;
}

static bool read_head(struct peer *peer) {
    ssize_t count = recv(peer->socket, peer->head + peer->filled, HEAD_BYTES - peer->filled, 0);
    if (count < 0 && errno == EAGAIN) return true;
    if (count <= 0 || peer->waiting) return false;
    peer->filled += count;
    peer->head[peer->filled] = 0;
    char *end = memmem(peer->head, peer->filled, "\r\n\r\n", 4);
    return end ? obey(peer, peer->filled - (end + 4 - peer->head)) : peer->filled < HEAD_BYTES;
}

static void accept_all(int listener, int poll) {
    int socket, one = 1;
    while ((socket = accept4(listener, NULL, NULL, SOCK_NONBLOCK)) >= 0) {
        struct peer *peer = calloc(1, sizeof *peer);
        struct epoll_event event = {.events = EPOLLIN, .data.ptr = peer};
        peer->socket = socket;
        setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
        if (epoll_ctl(poll, EPOLL_CTL_ADD, socket, &event)) give_up("epoll");
        accepted++;
    }
    if (errno != EAGAIN && errno != ECONNABORTED) give_up("accept");
}

static int listen_on_loopback(void) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t length = sizeof address;
    int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    if (listener < 0 || bind(listener, (struct sockaddr *)&address, sizeof address) || listen(listener, 16384)) give_up("listen");
    getsockname(listener, (struct sockaddr *)&address, &length);
    printf("%d\n", ntohs(address.sin_port));
    fflush(stdout);
    return listener;
}

static void allow_many_files(void) {
    struct rlimit limit;
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

static int wait_millis(void) {
    if (waiting.after == &waiting || waiting.after->due == HELD) return -1;
    long long left = waiting.after->due - now_millis();
    return left > 0 ? (int)left : 0;
}

int main(void) {
    static char listener_mark, input_mark;
    struct epoll_event events[256], on_accept = {.events = EPOLLIN, .data.ptr = &listener_mark},
                                    on_input = {.events = EPOLLIN, .data.ptr = &input_mark};
    allow_many_files();
    int poll = epoll_create1(0), listener = listen_on_loopback();
    if (epoll_ctl(poll, EPOLL_CTL_ADD, listener, &on_accept)) give_up("epoll");
    epoll_ctl(poll, EPOLL_CTL_ADD, STDIN_FILENO, &on_input);
    for (;;) {
        int ready = epoll_wait(poll, events, 256, wait_millis());
        for (int i = 0; i < ready; i++) {
            struct peer *peer = events[i].data.ptr;
            if (events[i].data.ptr == &input_mark) return 0;
            if (events[i].data.ptr == &listener_mark) accept_all(listener, poll);
            else if (!(peer->body ? read_upload(peer) : read_head(peer))) hang_up(peer);
        }
        answer_due(now_millis());
    }
}
