/* The peer with libmnl, as its own examples use it:  cc -O2 -o mnl mnl.c -lmnl */
#include "mnl-decode.h"

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
  uint32_t seen, decoded;
  uint64_t oif;
};

static struct mnl_socket *nl;
static unsigned int portid, sequence;
static char out[65536], in[32768]; /* the kernel fills the datagrams of a dump up to 32 KiB */

static struct mnl_socket *opened(void) {
  struct mnl_socket *socket = mnl_socket_open(NETLINK_ROUTE);
  struct timeval patience = {.tv_sec = 5};
  if (!socket || mnl_socket_bind(socket, 0, MNL_SOCKET_AUTOPID) < 0) die("no socket");
  setsockopt(mnl_socket_get_fd(socket), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
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
  require(received(sequence, NULL, NULL) == MNL_CB_STOP, "an acknowledgement");
}

static uint64_t pings(uint32_t count) {
  uint64_t start = now_ns();
  for (uint32_t i = 0; i < count; i++) ping();
  return now_ns() - start;
}

/* `length` messages in one datagram */
static void send_many(int length, int flags, size_t payload) {
  struct mnl_nlmsg_batch *batch = mnl_nlmsg_batch_start(out, sizeof out / 2);
  for (int i = 0; i < length; i++) {
    struct nlmsghdr *header = request(mnl_nlmsg_batch_current(batch), NLMSG_NOOP, flags);
    if (payload) mnl_nlmsg_put_extra_header(header, payload);
    require(mnl_nlmsg_batch_next(batch), "room for a datagram");
  }
  sent(nl, mnl_nlmsg_batch_head(batch), mnl_nlmsg_batch_size(batch));
  mnl_nlmsg_batch_stop(batch);
}

static uint64_t batches(uint32_t count) {
  uint64_t start = now_ns();
  for (uint32_t i = 0; i < count / BATCH; i++) {
    unsigned int first = sequence + 1;
    send_many(BATCH, NLM_F_ACK, 0);
    for (int k = 0; k < BATCH; k++) require(received(first + k, NULL, NULL) == MNL_CB_STOP, "an acknowledgement");
  }
  return now_ns() - start;
}

static uint64_t sends(uint32_t count) {
  uint64_t start = now_ns();
  for (uint32_t i = 0; i < count; i++) {
    struct nlmsghdr *header = request(out, NLMSG_NOOP, 0);
    mnl_nlmsg_put_extra_header(header, PAYLOAD);
    sent(nl, header, header->nlmsg_len);
  }
  uint64_t ns = now_ns() - start;
  ping();
  return ns;
}

static uint64_t send_batches(uint32_t count) {
  uint64_t start = now_ns();
  for (uint32_t i = 0; i < count / SEND_BATCH; i++) send_many(SEND_BATCH, 0, PAYLOAD);
  uint64_t ns = now_ns() - start;
  ping();
  return ns;
}

static uint64_t links(uint32_t count) {
  int index = if_nametoindex("bench0");
  require(index > 0, "the link bench0");
  uint64_t start = now_ns();
  for (uint32_t i = 0; i < count; i++) {
    struct link link = {0};
    struct nlmsghdr *header = request(out, RTM_GETLINK, NLM_F_ACK);
    struct ifinfomsg *info = mnl_nlmsg_put_extra_header(header, sizeof *info);
    info->ifi_index = index;
    sent(nl, header, header->nlmsg_len);
    received(sequence, read_link, &link);
    require(received(sequence, NULL, NULL) == MNL_CB_STOP, "an acknowledgement");
    require(!strcmp(link.name, "bench0") && link.number[IFLA_MTU] && link.kind[0], "a link decoded");
  }
  return now_ns() - start;
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

static uint64_t array(uint32_t count) {
  struct list list = {0};
  struct sum sum = {0};
  uint64_t start = now_ns();
  dump(keep_route, &list);
  uint64_t ns = now_ns() - start;
  for (size_t i = 0; i < list.length; i++) add_route(&sum, &list.routes[i]);
  free(list.routes);
  require(sum.decoded >= count, "all routes decoded");
  return ns;
}

static uint64_t stream(uint32_t count) {
  struct sum sum = {0};
  uint64_t start = now_ns();
  dump(sum_route, &sum);
  require(sum.decoded >= count && sum.oif > 0, "all routes decoded");
  return now_ns() - start;
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

/* Only root of the first user namespace may go beyond the system's limit of net.core.rmem_max. */
static void enlarge(int fd) {
  int bytes = 64 << 20;
  if (setsockopt(fd, SOL_SOCKET, SO_RCVBUFFORCE, &bytes, sizeof bytes) == 0) return;
  if (setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &bytes, sizeof bytes) < 0) die("no larger buffer");
}

static uint64_t drain(uint32_t count) {
  static struct mnl_socket *maker;
  static size_t size;
  int group = RTNLGRP_IPV4_ROUTE;
  struct sum sum = {0};
  if (!maker) {
    maker = opened();
    size = notices(if_nametoindex("bench0"));
    if (mnl_socket_setsockopt(nl, NETLINK_ADD_MEMBERSHIP, &group, sizeof group) < 0) die("no membership");
    enlarge(mnl_socket_get_fd(nl));
  }
  for (uint32_t i = 0; i < count; i += NOTICES) sent(maker, out, size);

  uint64_t start = now_ns();
  while (sum.seen < count) {
    ssize_t length = mnl_socket_recvfrom(nl, in, sizeof in);
    if (length < 0) die("notifications lost");
    if (mnl_cb_run(in, length, 0, 0, sum_route, &sum) < 0) die("a wrong notification");
  }
  uint64_t ns = now_ns() - start;
  require(sum.decoded == sum.seen, "notifications decoded");
  return ns;
}

int main(int argc, char **argv) {
  static const struct workload workloads[] = {
      {"ping", pings},    {"batch", batches}, {"link", links},             {"array", array},
      {"stream", stream}, {"send", sends},    {"sendbatch", send_batches}, {"drain", drain},
      {NULL, NULL},
  };
  nl = opened();
  portid = mnl_socket_get_portid(nl);
  return serve(workloads, argc, argv);
}
