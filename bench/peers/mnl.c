/*
 * The benchmark's peer with libmnl:  cc -O2 -o mnl mnl.c -lmnl
 *
 *   mnl <workload> <count>     writes "ready", then for every line of its input does the work once and writes its figures
 */
#include "mnl-decode.h"
#include <fcntl.h>
#include <time.h>

#define BATCH 64
#define SEND_BATCH 100
#define PAYLOAD 64
#define NOTICES 50 /* in one datagram of `drain`: a route made and deleted, 25 times */
#define TABLE 250

struct list {
  struct route *routes;
  size_t length, capacity;
};

struct sum {
  long seen, decoded;
  unsigned long oif;
};

static struct mnl_socket *nl;
static unsigned int portid, sequence;
static struct timespec start;
static char out[65536], in[32768]; /* the kernel fills the datagrams of a dump up to 32 KiB */

static void begin(void) { clock_gettime(CLOCK_MONOTONIC, &start); }

static double passed(void) {
  struct timespec end;
  clock_gettime(CLOCK_MONOTONIC, &end);
  return (end.tv_sec - start.tv_sec) * 1e9 + (end.tv_nsec - start.tv_nsec);
}

static void report(double ns, long count, long lost) {
  printf("{\"ns\": %.2f, \"count\": %ld", ns / count, count);
  if (lost >= 0) printf(", \"lost\": %ld", lost);
  puts("}");
}

static struct mnl_socket *opened(void) {
  struct mnl_socket *socket = mnl_socket_open(NETLINK_ROUTE);
  if (!socket || mnl_socket_bind(socket, 0, MNL_SOCKET_AUTOPID) < 0) die("no socket");
  return socket;
}

static void sent(struct mnl_socket *socket, const void *data, size_t size) {
  if (mnl_socket_sendto(socket, data, size) != (ssize_t)size) die("not sent");
}

static struct nlmsghdr *request(void *at, int type, int flags) {
  struct nlmsghdr *header = mnl_nlmsg_put_header(at);
  header->nlmsg_type = type;
  header->nlmsg_flags = NLM_F_REQUEST | flags;
  header->nlmsg_seq = ++sequence;
  return header;
}

/* One datagram handed to the callback; mnl_cb_run checks the sequence and the port. */
static int received(unsigned int expected, mnl_cb_t callback, void *data) {
  ssize_t size = mnl_socket_recvfrom(nl, in, sizeof in);
  if (size < 0) die("not received");
  int result = mnl_cb_run(in, size, expected, portid, callback, data);
  if (result < 0) die("a wrong answer");
  return result;
}

static void ping(void) {
  struct nlmsghdr *header = request(out, NLMSG_NOOP, NLM_F_ACK);
  sent(nl, header, header->nlmsg_len);
  if (received(sequence, NULL, NULL) != MNL_CB_STOP) die("no acknowledgement");
}

static void pings(long count) {
  begin();
  for (long i = 0; i < count; i++) ping();
  report(passed(), count, -1);
}

/* `length` messages in one datagram */
static void send_many(int length, int flags, size_t payload) {
  struct mnl_nlmsg_batch *batch = mnl_nlmsg_batch_start(out, sizeof out / 2);
  for (int i = 0; i < length; i++) {
    struct nlmsghdr *header = request(mnl_nlmsg_batch_current(batch), NLMSG_NOOP, flags);
    if (payload) mnl_nlmsg_put_extra_header(header, payload);
    if (!mnl_nlmsg_batch_next(batch)) die("too many messages for a datagram");
  }
  sent(nl, mnl_nlmsg_batch_head(batch), mnl_nlmsg_batch_size(batch));
  mnl_nlmsg_batch_stop(batch);
}

static void batches(long count) {
  begin();
  for (long i = 0; i < count / BATCH; i++) {
    unsigned int first = sequence + 1;
    send_many(BATCH, NLM_F_ACK, 0);
    for (int k = 0; k < BATCH; k++) {
      if (received(first + k, NULL, NULL) != MNL_CB_STOP) die("no acknowledgement");
    }
  }
  report(passed(), count / BATCH * BATCH, -1);
}

static void sends(long count) {
  begin();
  for (long i = 0; i < count; i++) {
    struct nlmsghdr *header = request(out, NLMSG_NOOP, 0);
    mnl_nlmsg_put_extra_header(header, PAYLOAD);
    sent(nl, header, header->nlmsg_len);
  }
  double ns = passed();
  ping();
  report(ns, count, -1);
}

static void send_batches(long count) {
  begin();
  for (long i = 0; i < count / SEND_BATCH; i++) send_many(SEND_BATCH, 0, PAYLOAD);
  double ns = passed();
  ping();
  report(ns, count / SEND_BATCH * SEND_BATCH, -1);
}

static void links(long count) {
  int index = if_nametoindex("bench0");
  begin();
  for (long i = 0; i < count; i++) {
    struct link link = {0};
    struct nlmsghdr *header = request(out, RTM_GETLINK, 0);
    struct ifinfomsg *info = mnl_nlmsg_put_extra_header(header, sizeof *info);
    info->ifi_index = index;
    sent(nl, header, header->nlmsg_len);
    received(sequence, read_link, &link);
    if (strcmp(link.name, "bench0") || !link.number[IFLA_MTU] || !link.kind[0]) die("a link undecoded");
  }
  report(passed(), count, -1);
}

static int keep_route(const struct nlmsghdr *header, void *data) {
  struct list *list = data;
  if (list->length == list->capacity) {
    list->capacity = list->capacity ? 2 * list->capacity : 1024;
    list->routes = realloc(list->routes, list->capacity * sizeof *list->routes);
    if (!list->routes) die("no memory");
  }
  read_route(header, &list->routes[list->length++]);
  return MNL_CB_OK;
}

static void add_route(struct sum *sum, const struct route *route) {
  sum->seen++;
  sum->oif += route->oif;
  if (route->dst[0] && route->oif && route->table) sum->decoded++;
}

static int sum_route(const struct nlmsghdr *header, void *data) {
  struct route route;
  read_route(header, &route);
  add_route(data, &route);
  return MNL_CB_OK;
}

static void dump(mnl_cb_t callback, void *data) {
  struct nlmsghdr *header = request(out, RTM_GETROUTE, NLM_F_DUMP);
  struct rtmsg *message = mnl_nlmsg_put_extra_header(header, sizeof *message);
  message->rtm_family = AF_INET;
  sent(nl, header, header->nlmsg_len);
  while (received(sequence, callback, data) != MNL_CB_STOP) continue;
}

static void checked(const struct sum *sum, long count, double ns) {
  if (sum->decoded < count) die("%ld routes decoded of %ld", sum->decoded, count);
  report(ns, sum->seen, -1);
}

static void array(long count) {
  struct list list = {0};
  struct sum sum = {0};
  begin();
  dump(keep_route, &list);
  double ns = passed();
  for (size_t i = 0; i < list.length; i++) add_route(&sum, &list.routes[i]);
  free(list.routes);
  checked(&sum, count, ns);
}

static void stream(long count) {
  struct sum sum = {0};
  begin();
  dump(sum_route, &sum);
  checked(&sum, count, passed());
}

/* A datagram that makes routes and deletes them again, without acknowledgements. */
static size_t notices(int oif) {
  struct mnl_nlmsg_batch *batch = mnl_nlmsg_batch_start(out, sizeof out / 2);
  for (int i = 0; i < NOTICES; i++) {
    struct nlmsghdr *header = request(mnl_nlmsg_batch_current(batch), i % 2 ? RTM_DELROUTE : RTM_NEWROUTE, i % 2 ? 0 : NLM_F_CREATE);
    struct rtmsg *message = mnl_nlmsg_put_extra_header(header, sizeof *message);
    *message = (struct rtmsg){AF_INET, 32, 0, 0, TABLE, RTPROT_STATIC, RT_SCOPE_LINK, RTN_UNICAST, 0};
    mnl_attr_put_u32(header, RTA_DST, htonl(0xc0a80100 + i / 2));
    mnl_attr_put_u32(header, RTA_OIF, oif);
    mnl_nlmsg_batch_next(batch);
  }
  size_t size = mnl_nlmsg_batch_size(batch);
  mnl_nlmsg_batch_stop(batch);
  return size;
}

/* Only root of the first user namespace may go beyond the system's limit; what does not fit is reported as lost. */
static void enlarge(int fd) {
  int bytes = 64 << 20;
  if (setsockopt(fd, SOL_SOCKET, SO_RCVBUFFORCE, &bytes, sizeof bytes) == 0) return;
  if (setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &bytes, sizeof bytes) < 0) die("no larger buffer");
}

static void drain(long count) {
  static struct mnl_socket *maker;
  static size_t size;
  int group = RTNLGRP_IPV4_ROUTE, overrun = 0;
  struct sum sum = {0};
  if (!maker) {
    maker = opened();
    size = notices(if_nametoindex("bench0"));
    if (mnl_socket_setsockopt(nl, NETLINK_ADD_MEMBERSHIP, &group, sizeof group) < 0) die("no membership");
    enlarge(mnl_socket_get_fd(nl));
    fcntl(mnl_socket_get_fd(nl), F_SETFL, O_NONBLOCK);
  }
  count = count / NOTICES * NOTICES;
  for (long i = 0; i < count; i += NOTICES) sent(maker, out, size);

  begin();
  while (sum.seen < count) {
    ssize_t length = mnl_socket_recvfrom(nl, in, sizeof in);
    if (length < 0 && errno == ENOBUFS) overrun = 1;
    else if (length < 0 && errno == EAGAIN && overrun) break;
    else if (length < 0) die("not received");
    else if (mnl_cb_run(in, length, 0, 0, sum_route, &sum) < 0) die("a wrong notification");
  }
  double ns = passed();
  if (sum.decoded < sum.seen || !sum.seen) die("notifications undecoded");
  report(ns, sum.seen, count - sum.seen);
}

int main(int argc, char **argv) {
  static const struct {
    const char *name;
    void (*run)(long count);
  } workloads[] = {
      {"ping", pings},    {"batch", batches}, {"link", links},             {"array", array},
      {"stream", stream}, {"send", sends},    {"sendbatch", send_batches}, {"drain", drain},
  };
  char line[64];

  setvbuf(stdout, NULL, _IOLBF, 0);
  for (size_t i = 0; argc == 3 && i < MNL_ARRAY_SIZE(workloads); i++) {
    if (strcmp(argv[1], workloads[i].name)) continue;
    nl = opened();
    portid = mnl_socket_get_portid(nl);
    puts("ready");
    while (fgets(line, sizeof line, stdin)) workloads[i].run(atol(argv[2]));
    return 0;
  }
  fprintf(stderr, "usage: mnl <workload> <count>\n");
  return 2;
}
