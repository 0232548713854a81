/* What the libmnl peer makes of a link and of a route. */
#include "round.h"

#include <arpa/inet.h>
#include <libmnl/libmnl.h>
#include <linux/if_link.h>
#include <linux/rtnetlink.h>
#include <net/if.h>

#define LINK_ATTRIBUTES 128
#define ROUTE_ATTRIBUTES 32
#define ADDRESS 32 /* the longest hardware address */

struct route {
  unsigned char family, dst_length, src_length, tos, protocol, scope, type;
  unsigned int flags, table, oif, priority;
  char dst[INET_ADDRSTRLEN], gateway[INET_ADDRSTRLEN], prefsrc[INET_ADDRSTRLEN];
};

struct link {
  int index;
  unsigned int type, flags;
  unsigned int number[LINK_ATTRIBUTES];
  char name[IFNAMSIZ], qdisc[IFNAMSIZ], kind[IFNAMSIZ], address[3 * ADDRESS], broadcast[3 * ADDRESS];
  struct rtnl_link_stats64 stats;
};

static void hardware_address(char *text, const struct nlattr *attribute) {
  static const char digits[] = "0123456789abcdef";
  const unsigned char *octets = mnl_attr_get_payload(attribute);
  int length = mnl_attr_get_payload_len(attribute);
  if (length > ADDRESS) length = ADDRESS;
  for (int i = 0; i < length; i++) {
    *text++ = digits[octets[i] >> 4];
    *text++ = digits[octets[i] & 15];
    *text++ = i + 1 < length ? ':' : '\0';
  }
}

static int link_kind(const struct nlattr *attribute, void *data) {
  if (mnl_attr_get_type(attribute) == IFLA_INFO_KIND) strncpy(data, mnl_attr_get_str(attribute), IFNAMSIZ - 1);
  return MNL_CB_OK;
}

static int link_attribute(const struct nlattr *attribute, void *data) {
  struct link *link = data;
  unsigned int type = mnl_attr_get_type(attribute);
  switch (type) {
  case IFLA_IFNAME:
    strncpy(link->name, mnl_attr_get_str(attribute), IFNAMSIZ - 1);
    break;
  case IFLA_QDISC:
    strncpy(link->qdisc, mnl_attr_get_str(attribute), IFNAMSIZ - 1);
    break;
  case IFLA_ADDRESS:
    hardware_address(link->address, attribute);
    break;
  case IFLA_BROADCAST:
    hardware_address(link->broadcast, attribute);
    break;
  case IFLA_STATS64:
    if (mnl_attr_get_payload_len(attribute) < sizeof link->stats) return MNL_CB_ERROR;
    memcpy(&link->stats, mnl_attr_get_payload(attribute), sizeof link->stats);
    break;
  case IFLA_LINKINFO:
    return mnl_attr_parse_nested(attribute, link_kind, link->kind);
  default: /* nearly all the others are one number */
    if (type >= LINK_ATTRIBUTES) break;
    if (mnl_attr_get_payload_len(attribute) == 4) link->number[type] = mnl_attr_get_u32(attribute);
    if (mnl_attr_get_payload_len(attribute) == 1) link->number[type] = mnl_attr_get_u8(attribute);
  }
  return MNL_CB_OK;
}

static int read_link(const struct nlmsghdr *header, void *data) {
  struct link *link = data;
  const struct ifinfomsg *info = mnl_nlmsg_get_payload(header);
  *link = (struct link){.index = info->ifi_index, .type = info->ifi_type, .flags = info->ifi_flags};
  return mnl_attr_parse(header, sizeof *info, link_attribute, link);
}

static int route_attribute(const struct nlattr *attribute, void *data) {
  const struct nlattr **table = data;
  if (mnl_attr_type_valid(attribute, ROUTE_ATTRIBUTES - 1) > 0) table[mnl_attr_get_type(attribute)] = attribute;
  return MNL_CB_OK;
}

static void address(char *text, const struct nlattr *attribute) {
  if (!attribute) return;
  if (mnl_attr_validate2(attribute, MNL_TYPE_BINARY, sizeof(struct in_addr)) < 0) die("an address of a wrong length");
  inet_ntop(AF_INET, mnl_attr_get_payload(attribute), text, INET_ADDRSTRLEN);
}

static unsigned int number(const struct nlattr *attribute, unsigned int otherwise) {
  if (!attribute) return otherwise;
  if (mnl_attr_validate(attribute, MNL_TYPE_U32) < 0) die("a number of a wrong length");
  return mnl_attr_get_u32(attribute);
}

static void read_route(const struct nlmsghdr *header, struct route *route) {
  const struct nlattr *table[ROUTE_ATTRIBUTES] = {NULL};
  const struct rtmsg *message = mnl_nlmsg_get_payload(header);
  mnl_attr_parse(header, sizeof *message, route_attribute, table);
  *route = (struct route){
      .family = message->rtm_family,
      .dst_length = message->rtm_dst_len,
      .src_length = message->rtm_src_len,
      .tos = message->rtm_tos,
      .protocol = message->rtm_protocol,
      .scope = message->rtm_scope,
      .type = message->rtm_type,
      .flags = message->rtm_flags,
      .table = number(table[RTA_TABLE], message->rtm_table),
      .oif = number(table[RTA_OIF], 0),
      .priority = number(table[RTA_PRIORITY], 0),
  };
  address(route->dst, table[RTA_DST]);
  address(route->gateway, table[RTA_GATEWAY]);
  address(route->prefsrc, table[RTA_PREFSRC]);
}
