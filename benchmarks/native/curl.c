/* libcurl: the easy interface, or the socket interface of multi with epoll for many requests at once. */
#include "bench.h"

#include <curl/curl.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <unistd.h>

#define BLOCK_BYTES (64 * 1024)

struct line {
    const struct task *task;
    CURL *easy;
    struct curl_slist *fields;
    long received;
    long left;             /* of a body to be sent */
    char answer[64];       /* the beginning of the body */
};

static size_t take(char *bytes, size_t size, size_t count, void *argument) {
    struct line *line = argument;
    size_t length = size * count;
    if (line->received + length < sizeof line->answer) memcpy(line->answer + line->received, bytes, length);
    line->received += length;
    return length;
}

static size_t give(char *bytes, size_t size, size_t count, void *argument) {
    struct line *line = argument;
    size_t length = size * count;
    if ((long)length > line->left) length = line->left;
    memset(bytes, 0, length);
    line->left -= length;
    return length;
}

static void *open_line(const struct task *task) {
    struct line *line = calloc(1, sizeof *line);
    line->task = task;
    line->easy = curl_easy_init();
    curl_easy_setopt(line->easy, CURLOPT_URL, task->url);
    curl_easy_setopt(line->easy, CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1);
    curl_easy_setopt(line->easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(line->easy, CURLOPT_FOLLOWLOCATION, 1L);
    curl_easy_setopt(line->easy, CURLOPT_FAILONERROR, 1L);
    curl_easy_setopt(line->easy, CURLOPT_PROXY, "");
    curl_easy_setopt(line->easy, CURLOPT_BUFFERSIZE, (long)BLOCK_BYTES);
    curl_easy_setopt(line->easy, CURLOPT_UPLOAD_BUFFERSIZE, (long)BLOCK_BYTES);
    if (task->certificate) curl_easy_setopt(line->easy, CURLOPT_CAINFO, task->certificate);
    curl_easy_setopt(line->easy, CURLOPT_WRITEFUNCTION, take);
    curl_easy_setopt(line->easy, CURLOPT_WRITEDATA, line);
    curl_easy_setopt(line->easy, CURLOPT_PRIVATE, line);
    return line;
}

static void close_line(void *argument) {
    struct line *line = argument;
    curl_easy_cleanup(line->easy);
    curl_slist_free_all(line->fields);
    free(line);
}

static long get(void *argument) {
    struct line *line = argument;
    line->received = 0;
    CURLcode code = curl_easy_perform(line->easy);
    if (code) fail("%s: %s", line->task->url, curl_easy_strerror(code));
    return line->received;
}

static long put(void *argument) {
    struct line *line = argument;
    line->left = line->task->length;
    if (!line->fields) line->fields = curl_slist_append(NULL, "Expect:");
    curl_easy_setopt(line->easy, CURLOPT_HTTPHEADER, line->fields);
    curl_easy_setopt(line->easy, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(line->easy, CURLOPT_READFUNCTION, give);
    curl_easy_setopt(line->easy, CURLOPT_READDATA, line);
    curl_easy_setopt(line->easy, CURLOPT_INFILESIZE_LARGE, (curl_off_t)line->task->length);
    memset(line->answer, 0, sizeof line->answer);
    get(line);
    return atol(line->answer);
}

/* ---- many at once ---- */

struct loop {
    CURLM *multi;
    int poll;
    double timer;          /* when libcurl wants to be called, 0 for never */
};

static int watch(CURL *easy, curl_socket_t socket, int what, void *argument, void *known) {
    struct loop *loop = argument;
    (void)easy;
    struct epoll_event event = {.data.fd = socket};
    if (what & CURL_POLL_IN && what != CURL_POLL_REMOVE) event.events |= EPOLLIN;
    if (what & CURL_POLL_OUT && what != CURL_POLL_REMOVE) event.events |= EPOLLOUT;
    if (what == CURL_POLL_REMOVE) {
        epoll_ctl(loop->poll, EPOLL_CTL_DEL, socket, NULL);
    } else {
        epoll_ctl(loop->poll, known ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, socket, &event);
        curl_multi_assign(loop->multi, socket, loop);
    }
    return 0;
}

static int set_timer(CURLM *multi, long millis, void *argument) {
    struct loop *loop = argument;
    (void)multi;
    loop->timer = millis < 0 ? 0 : now() + millis / 1e3;
    return 0;
}

/* Waits for sockets or the timer, and lets libcurl work. */
static void turn(struct loop *loop) {
    struct epoll_event events[256];
    int running, wait = -1;
    if (loop->timer) {
        double left = loop->timer - now();
        wait = left > 0 ? (int)(left * 1e3) + 1 : 0;
    }
    int ready = epoll_wait(loop->poll, events, 256, wait);
    for (int i = 0; i < ready; i++) {
        int flags = (events[i].events & EPOLLOUT ? CURL_CSELECT_OUT : 0) | (events[i].events & ~EPOLLOUT ? CURL_CSELECT_IN : 0);
        curl_multi_socket_action(loop->multi, events[i].data.fd, flags, &running);
    }
    if (loop->timer && now() >= loop->timer) {
        loop->timer = 0;
        curl_multi_socket_action(loop->multi, CURL_SOCKET_TIMEOUT, 0, &running);
    }
}

static long chains(const struct task *task, int n, double deadline, long *failures) {
    struct loop loop = {.multi = curl_multi_init(), .poll = epoll_create1(0)};
    struct line **lines = calloc(n, sizeof *lines);
    long requests = 0;
    int open = n, queued;
    curl_multi_setopt(loop.multi, CURLMOPT_SOCKETFUNCTION, watch);
    curl_multi_setopt(loop.multi, CURLMOPT_SOCKETDATA, &loop);
    curl_multi_setopt(loop.multi, CURLMOPT_TIMERFUNCTION, set_timer);
    curl_multi_setopt(loop.multi, CURLMOPT_TIMERDATA, &loop);
    curl_multi_setopt(loop.multi, CURLMOPT_MAXCONNECTS, (long)n);
    for (int i = 0; i < n; i++) {
        lines[i] = open_line(task);
        curl_multi_add_handle(loop.multi, lines[i]->easy);
    }
    while (open > 0) {
        turn(&loop);
        for (CURLMsg *message; (message = curl_multi_info_read(loop.multi, &queued));) {
            struct line *line;
            CURL *easy = message->easy_handle;
            bool good = message->data.result == CURLE_OK;
            curl_easy_getinfo(easy, CURLINFO_PRIVATE, &line);
            good = good && line->received == task->length;
            requests += good;
            *failures += !good;
            line->received = 0;
            curl_multi_remove_handle(loop.multi, easy);
            if (good && now() < deadline) curl_multi_add_handle(loop.multi, easy);
            else open--;
        }
    }
    for (int i = 0; i < n; i++) close_line(lines[i]);
    curl_multi_cleanup(loop.multi);
    close(loop.poll);
    free(lines);
    return requests;
}

int main(int argc, char **argv) {
    static const struct client client = {open_line, get, put, close_line, chains};
    curl_global_init(CURL_GLOBAL_ALL);
    return run_benchmark(&client, argc, argv);
}
