/* Links and routes, decoded by hand: every attribute that Linux 6.18 sends, to a struct. */
#ifndef BARE_DECODE_H
#define BARE_DECODE_H

#include <arpa/inet.h>
#include <endian.h>
#include <linux/if_link.h>
#include <linux/netconf.h>
#include <linux/rtnetlink.h>
#include <net/if.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

struct route {
	struct rtmsg header;
	uint32_t dst_address, gateway_address, oif, iif, priority, table, mark;
	uint8_t pref;
	char dst[INET_ADDRSTRLEN], gateway[INET_ADDRSTRLEN], source[INET_ADDRSTRLEN];
	struct rta_cacheinfo cache;
};

static inline uint32_t u32_of(const struct rtattr *a)
{
	uint32_t value;
	memcpy(&value, RTA_DATA(a), 4);
	return value;
}

static char octets[256][4];

static inline void make_octets(void)
{
	for (int i = 0; i < 256; i++)
		snprintf(octets[i], sizeof(octets[i]), "%d", i);
}

static inline void text_of(const struct rtattr *a, char *text, int wanted)
{
	const uint8_t *bytes = RTA_DATA(a);

	/* By a table of octets: inet_ntop(3) would be most of the time of a route, and this is to be the limit. */
	for (int i = 0; wanted && i < 4; i++) {
		const char *digits = octets[bytes[i]];
		while (*digits)
			*text++ = *digits++;
		*text++ = i < 3 ? '.' : 0;
	}
}

static inline void decode_route(struct nlmsghdr *h, struct route *r, int texts)
{
	int length = (int)RTM_PAYLOAD(h);

	memset(r, 0, sizeof(*r));
	r->header = *(struct rtmsg *)NLMSG_DATA(h);
	for (struct rtattr *a = RTM_RTA(NLMSG_DATA(h)); RTA_OK(a, length); a = RTA_NEXT(a, length)) {
		switch (a->rta_type) {
		case RTA_DST: r->dst_address = u32_of(a); text_of(a, r->dst, texts); break;
		case RTA_GATEWAY: r->gateway_address = u32_of(a); text_of(a, r->gateway, texts); break;
		case RTA_PREFSRC: text_of(a, r->source, texts); break;
		case RTA_OIF: r->oif = u32_of(a); break;
		case RTA_IIF: r->iif = u32_of(a); break;
		case RTA_PRIORITY: r->priority = u32_of(a); break;
		case RTA_TABLE: r->table = u32_of(a); break;
		case RTA_MARK: r->mark = u32_of(a); break;
		case RTA_PREF: r->pref = *(uint8_t *)RTA_DATA(a); break;
		case RTA_CACHEINFO: memcpy(&r->cache, RTA_DATA(a), sizeof(r->cache)); break;
		}
	}
}

struct link {
	struct ifinfomsg header;
	char name[IFNAMSIZ], qdisc[IFNAMSIZ], kind[IFNAMSIZ], address[24], broadcast[24], permanent[24];
	/* By number of attribute: those that are one u32, and those that are one u8. */
	uint32_t words[IFLA_MAX + 16];
	uint8_t bytes[IFLA_MAX + 16];
	struct rtnl_link_ifmap map;
	struct rtnl_link_stats stats;
	struct rtnl_link_stats64 stats64;
	uint8_t xdp_attached;
	uint32_t ipv4_conf[64], ipv6_flags, ipv6_conf[96];
	struct ifla_cacheinfo ipv6_cache;
	uint64_t ipv6_stats[64], icmp6_stats[16];
	uint8_t ipv6_generation, ipv6_token[16];
};

static inline void copy(void *to, size_t room, const struct rtattr *a)
{
	size_t length = RTA_PAYLOAD(a);
	memcpy(to, RTA_DATA(a), length < room ? length : room);
}

static inline void mac_text(const struct rtattr *a, char *text)
{
	static const char digits[] = "0123456789abcdef";
	const uint8_t *bytes = RTA_DATA(a);

	for (size_t i = 0; i < RTA_PAYLOAD(a) && i < 8; i++) {
		*text++ = digits[bytes[i] >> 4];
		*text++ = digits[bytes[i] & 15];
		*text++ = ':';
	}
	text[-1] = 0;
}

#define EACH_NESTED(a, nest, left) \
	for (int left = (int)RTA_PAYLOAD(nest), _once = 1; _once; _once = 0) \
		for (struct rtattr *a = RTA_DATA(nest); RTA_OK(a, left); a = RTA_NEXT(a, left))

static inline void decode_ipv6(struct rtattr *nest, struct link *l)
{
	EACH_NESTED(a, nest, left) {
		switch (a->rta_type & NLA_TYPE_MASK) {
		case IFLA_INET6_FLAGS: l->ipv6_flags = u32_of(a); break;
		case IFLA_INET6_CACHEINFO: copy(&l->ipv6_cache, sizeof(l->ipv6_cache), a); break;
		case IFLA_INET6_CONF: copy(l->ipv6_conf, sizeof(l->ipv6_conf), a); break;
		case IFLA_INET6_STATS: copy(l->ipv6_stats, sizeof(l->ipv6_stats), a); break;
		case IFLA_INET6_ICMP6STATS: copy(l->icmp6_stats, sizeof(l->icmp6_stats), a); break;
		case IFLA_INET6_TOKEN: copy(l->ipv6_token, sizeof(l->ipv6_token), a); break;
		case IFLA_INET6_ADDR_GEN_MODE: l->ipv6_generation = *(uint8_t *)RTA_DATA(a); break;
		}
	}
}

static inline void decode_families(struct rtattr *nest, struct link *l)
{
	EACH_NESTED(family, nest, left) {
		if ((family->rta_type & NLA_TYPE_MASK) == AF_INET) {
			EACH_NESTED(a, family, inner)
				if (a->rta_type == IFLA_INET_CONF)
					copy(l->ipv4_conf, sizeof(l->ipv4_conf), a);
		} else if ((family->rta_type & NLA_TYPE_MASK) == AF_INET6) {
			decode_ipv6(family, l);
		}
	}
}

static inline void decode_link(struct nlmsghdr *h, struct link *l)
{
	int length = (int)IFLA_PAYLOAD(h);

	memset(l, 0, sizeof(*l));
	l->header = *(struct ifinfomsg *)NLMSG_DATA(h);
	for (struct rtattr *a = IFLA_RTA(NLMSG_DATA(h)); RTA_OK(a, length); a = RTA_NEXT(a, length)) {
		unsigned int type = a->rta_type & NLA_TYPE_MASK;
		switch (type) {
		case IFLA_IFNAME: copy(l->name, sizeof(l->name), a); break;
		case IFLA_QDISC: copy(l->qdisc, sizeof(l->qdisc), a); break;
		case IFLA_ADDRESS: mac_text(a, l->address); break;
		case IFLA_BROADCAST: mac_text(a, l->broadcast); break;
		case IFLA_PERM_ADDRESS: mac_text(a, l->permanent); break;
		case IFLA_MAP: copy(&l->map, sizeof(l->map), a); break;
		case IFLA_STATS: copy(&l->stats, sizeof(l->stats), a); break;
		case IFLA_STATS64: copy(&l->stats64, sizeof(l->stats64), a); break;
		case IFLA_AF_SPEC: decode_families(a, l); break;
		case IFLA_LINKINFO:
			EACH_NESTED(info, a, inner)
				if (info->rta_type == IFLA_INFO_KIND)
					copy(l->kind, sizeof(l->kind), info);
			break;
		case IFLA_XDP:
			EACH_NESTED(xdp, a, inner)
				if (xdp->rta_type == IFLA_XDP_ATTACHED)
					l->xdp_attached = *(uint8_t *)RTA_DATA(xdp);
			break;
		default:
			if (type >= sizeof(l->bytes))
				break;
			if (RTA_PAYLOAD(a) == 4)
				l->words[type] = u32_of(a);
			else if (RTA_PAYLOAD(a) == 1)
				l->bytes[type] = *(uint8_t *)RTA_DATA(a);
		}
	}
}

#endif
