/*
 * The limit: bare system calls, buffers laid out once, one switch per message. Nothing here is generic.
 */
#include "round.h"
#include "bare-decode.h"

#include <linux/rtnetlink.h>
#include <pthread.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

#ifndef SOL_NETLINK
#define SOL_NETLINK 270
#endif
#define BUFFER (256 * 1024)

static int fd;
static uint32_t sequence = 1;
static _Alignas(16) uint8_t out[BUFFER];
static _Alignas(16) uint8_t in[BUFFER];
static struct sockaddr_nl kernel = { .nl_family = AF_NETLINK };
static struct sockaddr_nl sender;
static struct iovec out_iov = { .iov_base = out };
static struct iovec in_iov = { .iov_base = in, .iov_len = BUFFER };
static struct msghdr out_msg = { .msg_name = &kernel, .msg_namelen = sizeof(kernel), .msg_iov = &out_iov, .msg_iovlen = 1 };
static struct msghdr in_msg = { .msg_name = &sender, .msg_iov = &in_iov, .msg_iovlen = 1 };

static int open_socket(void)
{
	struct sockaddr_nl own = { .nl_family = AF_NETLINK };
	struct timeval patience = { .tv_sec = 5 };
	int s = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE);

	if (s < 0 || bind(s, (struct sockaddr *)&own, sizeof(own)) < 0)
		die("socket");
	setsockopt(s, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience));
	return s;
}

static void send_bytes(size_t length)
{
	out_iov.iov_len = length;
	if (sendmsg(fd, &out_msg, 0) != (ssize_t)length)
		die("sendmsg");
}

static size_t receive(void)
{
	in_msg.msg_namelen = sizeof(sender);
	ssize_t length = recvmsg(fd, &in_msg, 0);
	if (length < 0)
		die("recvmsg");
	require(!(in_msg.msg_flags & MSG_TRUNC) && sender.nl_pid == 0, "a whole datagram from the kernel");
	return (size_t)length;
}

static struct nlmsghdr *header(void *at, uint16_t type, uint16_t flags, uint32_t length)
{
	struct nlmsghdr *h = at;
	*h = (struct nlmsghdr){ .nlmsg_len = length, .nlmsg_type = type, .nlmsg_flags = flags, .nlmsg_seq = sequence++ };
	return h;
}

/* Reads acks of the sequence numbers from `first` on, `count` of them. */
static void read_acks(uint32_t first, uint32_t count)
{
	while (count > 0) {
		size_t length = receive();
		for (struct nlmsghdr *h = (void *)in; NLMSG_OK(h, length); h = NLMSG_NEXT(h, length)) {
			struct nlmsgerr *e = NLMSG_DATA(h);
			require(h->nlmsg_type == NLMSG_ERROR && e->error == 0 && h->nlmsg_seq == first, "an ack");
			first++;
			count--;
		}
	}
}

static uint64_t ping(uint32_t count)
{
	uint64_t start = now_ns();
	for (uint32_t i = 0; i < count; i++) {
		struct nlmsghdr *h = header(out, NLMSG_NOOP, NLM_F_REQUEST | NLM_F_ACK, NLMSG_HDRLEN);
		send_bytes(NLMSG_HDRLEN);
		read_acks(h->nlmsg_seq, 1);
	}
	return now_ns() - start;
}

static uint64_t batch(uint32_t count)
{
	uint64_t start = now_ns();
	for (uint32_t done = 0; done < count; done += 64) {
		uint32_t first = sequence;
		for (int i = 0; i < 64; i++)
			header(out + i * NLMSG_HDRLEN, NLMSG_NOOP, NLM_F_REQUEST | NLM_F_ACK, NLMSG_HDRLEN);
		send_bytes(64 * NLMSG_HDRLEN);
		read_acks(first, 64);
	}
	return now_ns() - start;
}

static uint64_t send_only(uint32_t count)
{
	uint64_t start = now_ns();
	for (uint32_t i = 0; i < count; i++) {
		header(out, NLMSG_NOOP, NLM_F_REQUEST, NLMSG_HDRLEN + 64);
		memset(out + NLMSG_HDRLEN, (int)i, 64);
		send_bytes(NLMSG_HDRLEN + 64);
	}
	return now_ns() - start;
}

/* As the unified call has to: whose port id is it, and then the message. */
static uint64_t send_named(uint32_t count)
{
	uint64_t start = now_ns();
	for (uint32_t i = 0; i < count; i++) {
		struct sockaddr_nl own;
		socklen_t size = sizeof(own);
		if (getsockname(fd, (struct sockaddr *)&own, &size) < 0)
			die("getsockname");
		struct nlmsghdr *h = header(out, NLMSG_NOOP, NLM_F_REQUEST, NLMSG_HDRLEN + 64);
		h->nlmsg_pid = own.nl_pid;
		memset(out + NLMSG_HDRLEN, (int)i, 64);
		send_bytes(NLMSG_HDRLEN + 64);
	}
	return now_ns() - start;
}

static uint64_t send_batch(uint32_t count)
{
	uint32_t size = NLMSG_HDRLEN + 64;
	uint64_t start = now_ns();
	for (uint32_t done = 0; done < count; done += 100) {
		for (uint32_t i = 0; i < 100; i++) {
			header(out + i * size, NLMSG_NOOP, NLM_F_REQUEST, size);
			memset(out + i * size + NLMSG_HDRLEN, (int)i, 64);
		}
		send_bytes(100 * size);
	}
	return now_ns() - start;
}

static uint64_t get_link(uint32_t count)
{
	static struct link link;
	unsigned int index = if_nametoindex("bench0");
	uint64_t start = now_ns();

	require(index > 0, "the link bench0");
	for (uint32_t i = 0; i < count; i++) {
		uint32_t size = NLMSG_LENGTH(sizeof(struct ifinfomsg));
		struct nlmsghdr *h = header(out, RTM_GETLINK, NLM_F_REQUEST | NLM_F_ACK, size);
		struct ifinfomsg *info = NLMSG_DATA(h);
		*info = (struct ifinfomsg){ .ifi_index = (int)index };
		send_bytes(size);
		receive();
		h = (void *)in;
		require(h->nlmsg_type == RTM_NEWLINK, "a link");
		decode_link(h, &link);
		require(!strcmp(link.name, "bench0"), "the link's name");
		read_acks(sequence - 1, 1);
	}
	return now_ns() - start;
}

/* Dumps the IPv4 routes, and hands each to `take`, which decodes it. */
static uint32_t dump_routes(void (*take)(struct nlmsghdr *))
{
	uint32_t size = NLMSG_LENGTH(sizeof(struct rtmsg)), seen = 0;
	struct nlmsghdr *h = header(out, RTM_GETROUTE, NLM_F_REQUEST | NLM_F_DUMP, size);
	struct rtmsg *route = NLMSG_DATA(h);

	*route = (struct rtmsg){ .rtm_family = AF_INET };
	send_bytes(size);
	for (;;) {
		size_t length = receive();
		for (h = (void *)in; NLMSG_OK(h, length); h = NLMSG_NEXT(h, length)) {
			require(!(h->nlmsg_flags & NLM_F_DUMP_INTR), "a table that does not change");
			if (h->nlmsg_type == NLMSG_DONE)
				return seen;
			require(h->nlmsg_type == RTM_NEWROUTE, "a route");
			take(h);
			seen++;
		}
	}
}

static struct route *kept;
static uint32_t kept_count, kept_room;
static uint64_t interfaces;

static void keep(struct nlmsghdr *h)
{
	if (kept_count == kept_room) {
		kept_room = kept_room ? 2 * kept_room : 1024;
		kept = realloc(kept, kept_room * sizeof(*kept));
	}
	decode_route(h, &kept[kept_count++], 1);
}

static void look_at(struct nlmsghdr *h)
{
	struct route route;
	decode_route(h, &route, 1);
	interfaces += route.oif;
}

static uint64_t array(uint32_t count)
{
	uint64_t start = now_ns();
	require(dump_routes(keep) >= count, "all routes");
	uint64_t end = now_ns();

	free(kept);
	kept = NULL;
	kept_count = kept_room = 0;
	return end - start;
}

static uint64_t stream(uint32_t count)
{
	uint64_t start = now_ns();
	require(dump_routes(look_at) >= count && interfaces > 0, "all routes");
	return now_ns() - start;
}

/* Five columns of numbers, addresses among them as they are on the wire. */
static uint32_t *columns[5];
static uint32_t rows, room;

static void add_row(struct nlmsghdr *h)
{
	struct route route;

	decode_route(h, &route, 0);
	if (rows == room) {
		room = room ? 2 * room : 1024;
		for (int i = 0; i < 5; i++)
			columns[i] = realloc(columns[i], room * sizeof(uint32_t));
	}
	columns[0][rows] = route.dst_address;
	columns[1][rows] = route.gateway_address;
	columns[2][rows] = route.oif;
	columns[3][rows] = route.priority;
	columns[4][rows++] = route.table;
}

static uint64_t to_columns(uint32_t count)
{
	uint64_t start = now_ns();
	require(dump_routes(add_row) >= count, "all routes");
	uint64_t end = now_ns();

	for (int i = 0; i < 5; i++) {
		free(columns[i]);
		columns[i] = NULL;
	}
	rows = room = 0;
	return end - start;
}

/* One datagram of 50 routes, added or deleted. */
static void change_routes(int s, uint16_t type, uint32_t first)
{
	struct {
		struct nlmsghdr h;
		struct rtmsg route;
		struct rtattr dst;
		uint32_t address;
		struct rtattr oif;
		uint32_t index;
		struct rtattr table;
		uint32_t id;
	} *m = (void *)out;
	uint16_t flags = NLM_F_REQUEST | (type == RTM_NEWROUTE ? NLM_F_CREATE | NLM_F_EXCL : 0);

	for (uint32_t i = 0; i < 50; i++, m++) {
		header(m, type, flags, sizeof(*m));
		m->route = (struct rtmsg){ .rtm_family = AF_INET, .rtm_dst_len = 32, .rtm_table = 250, .rtm_protocol = RTPROT_STATIC,
			.rtm_scope = RT_SCOPE_LINK, .rtm_type = RTN_UNICAST };
		m->dst = (struct rtattr){ 8, RTA_DST };
		m->address = htobe32(0xc0a80000u + first + i);
		m->oif = (struct rtattr){ 8, RTA_OIF };
		m->index = if_nametoindex("bench0");
		m->table = (struct rtattr){ 8, RTA_TABLE };
		m->id = 250;
	}
	out_iov.iov_len = 50 * sizeof(*m);
	if (sendmsg(s, &out_msg, 0) < 0)
		die("sendmsg");
}

static uint64_t drain(uint32_t count)
{
	static int listener = -1, maker;
	int size = 64 << 20, group = RTNLGRP_IPV4_ROUTE;

	if (listener < 0) {
		listener = open_socket();
		maker = open_socket();
		if (setsockopt(listener, SOL_SOCKET, SO_RCVBUFFORCE, &size, sizeof(size)) < 0 &&
		    setsockopt(listener, SOL_SOCKET, SO_RCVBUF, &size, sizeof(size)) < 0)
			die("SO_RCVBUF");
		if (setsockopt(listener, SOL_NETLINK, NETLINK_ADD_MEMBERSHIP, &group, sizeof(group)) < 0)
			die("NETLINK_ADD_MEMBERSHIP");
	}
	socklen_t length = sizeof(size);
	getsockopt(listener, SOL_SOCKET, SO_RCVBUF, &size, &length);
	if ((uint32_t)size < count * 900) {
		printf("skip net.core.rmem_max is too small for its notifications\n");
		exit(0);
	}
	for (uint32_t i = 0; i < count / 2; i += 50) {
		change_routes(maker, RTM_NEWROUTE, i);
		change_routes(maker, RTM_DELROUTE, i);
	}

	fd = listener;
	uint64_t start = now_ns();
	for (uint32_t seen = 0; seen < count;) {
		size_t left = receive();
		for (struct nlmsghdr *h = (void *)in; NLMSG_OK(h, left); h = NLMSG_NEXT(h, left), seen++)
			look_at(h);
	}
	return now_ns() - start;
}

static void *idle(void *unused)
{
	for (;;)
		pause();
	return unused;
}

/*
 * What a system call costs a process that has threads, as every process of Node has: the kernel counts the users of the
 * descriptor, and the C library lets the thread be cancelled meanwhile.
 */
static void become_threaded(void)
{
	static int threaded;
	pthread_t thread;

	if (!threaded && pthread_create(&thread, NULL, idle, NULL) != 0)
		die("pthread_create");
	threaded = 1;
}

static uint64_t threaded_ping(uint32_t count)
{
	become_threaded();
	return ping(count);
}

static uint64_t threaded_send(uint32_t count)
{
	become_threaded();
	return send_only(count);
}

int main(int argc, char **argv)
{
	static const struct workload workloads[] = {
		{ "ping", ping }, { "batch", batch }, { "link", get_link }, { "array", array }, { "stream", stream },
		{ "columns", to_columns }, { "send", send_only }, { "sendnamed", send_named }, { "sendbatch", send_batch },
		{ "drain", drain }, { "threadedping", threaded_ping }, { "threadedsend", threaded_send }, { NULL, NULL },
	};

	make_octets();
	fd = open_socket();
	return serve(workloads, argc, argv);
}
