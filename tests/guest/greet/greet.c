// SPDX-License-Identifier: GPL-2.0
/*
 * greet - the kernel's end of the greet protocol: greetings over netlink.
 *
 * One kernel socket for each network namespace, on protocol 31. A request
 * carries one of the types below; the answer has the request's type and
 * sequence number and goes to the port that sent it. netlink_rcv_skb() gives
 * acknowledgements, errors and extended acks.
 */
#include <linux/module.h>
#include <linux/netlink.h>
#include <net/net_namespace.h>
#include <net/netlink.h>
#include <net/netns/generic.h>
#include <net/sock.h>

/* Both can be set by the Makefile, to build modules that tests must reject. */
#ifndef GREET_PROTOCOL
#define GREET_PROTOCOL	31
#endif
#ifndef GREET_HELLO
#define GREET_HELLO	"hello "
#endif

#define GREET_BYE	"bye "
#define GREET_TEXT_MAX	256
#define GREET_COUNT_MAX	1000

enum greet {
	GREET_TYPE_HELLO = 20,	/* text, answered with "hello <text>" */
	GREET_TYPE_BYE,		/* text, answered with "bye <text>" */
	GREET_TYPE_COUNT,	/* u32 n, answered with n messages, then DONE */
	GREET_TYPE_SHOUT,	/* text, sent to everyone in GREET_GROUP */
};

#define GREET_GROUP	1

static unsigned int greet_net_id;

struct greet_net {
	struct sock *sk;
};

static struct sock *greet_sock(const struct sk_buff *skb)
{
	struct greet_net *greet = net_generic(sock_net(skb->sk), greet_net_id);

	return greet->sk;
}

/* A message of one text after another, addressed as an answer to a request. */
static struct sk_buff *greet_text(u32 portid, const struct nlmsghdr *request,
				  const char *prefix)
{
	size_t prefix_len = strlen(prefix);
	size_t text_len = nlmsg_len(request);
	struct nlmsghdr *nlh;
	struct sk_buff *skb;

	skb = nlmsg_new(prefix_len + text_len, GFP_KERNEL);
	if (!skb)
		return NULL;

	nlh = nlmsg_put(skb, portid, request->nlmsg_seq, request->nlmsg_type,
			prefix_len + text_len, 0);
	if (!nlh) {
		nlmsg_free(skb);
		return NULL;
	}
	memcpy(nlmsg_data(nlh), prefix, prefix_len);
	memcpy(nlmsg_data(nlh) + prefix_len, nlmsg_data(request), text_len);
	return skb;
}

static int greet_answer(struct sk_buff *skb, const struct nlmsghdr *nlh,
			const char *prefix)
{
	u32 portid = NETLINK_CB(skb).portid;
	struct sk_buff *answer = greet_text(portid, nlh, prefix);

	if (!answer)
		return -ENOMEM;
	return nlmsg_unicast(greet_sock(skb), answer, portid);
}

static int greet_shout(struct sk_buff *skb, const struct nlmsghdr *nlh)
{
	struct sk_buff *shout = greet_text(0, nlh, "");
	int err;

	if (!shout)
		return -ENOMEM;
	err = nlmsg_multicast(greet_sock(skb), shout, 0, GREET_GROUP,
			      GFP_KERNEL);
	/* A shout that nobody hears is still a shout. */
	return err == -ESRCH ? 0 : err;
}

/* Fills one buffer of an answer; called again until it adds nothing. */
static int greet_count_dump(struct sk_buff *skb, struct netlink_callback *cb)
{
	u32 n = *(u32 *)nlmsg_data(cb->nlh);
	u32 i;

	for (i = cb->args[0]; i < n; i++) {
		struct nlmsghdr *nlh;

		nlh = nlmsg_put(skb, NETLINK_CB(cb->skb).portid,
				cb->nlh->nlmsg_seq, GREET_TYPE_COUNT,
				sizeof(i), NLM_F_MULTI);
		if (!nlh)
			break;
		memcpy(nlmsg_data(nlh), &i, sizeof(i));
	}
	cb->args[0] = i;
	return skb->len;
}

static int greet_count(struct sk_buff *skb, const struct nlmsghdr *nlh,
		       struct netlink_ext_ack *extack)
{
	struct netlink_dump_control control = {
		.dump = greet_count_dump,
		.module = THIS_MODULE,
	};

	if (nlmsg_len(nlh) != sizeof(u32)) {
		NL_SET_ERR_MSG(extack, "greet: the count must be a u32");
		return -EINVAL;
	}
	if (*(u32 *)nlmsg_data(nlh) > GREET_COUNT_MAX) {
		NL_SET_ERR_MSG(extack, "greet: the count must be at most 1000");
		return -EINVAL;
	}
	return netlink_dump_start(greet_sock(skb), skb, nlh, &control);
}

static int greet_rcv_msg(struct sk_buff *skb, struct nlmsghdr *nlh,
			 struct netlink_ext_ack *extack)
{
	if (nlh->nlmsg_type == GREET_TYPE_COUNT)
		return greet_count(skb, nlh, extack);

	if (nlh->nlmsg_type < GREET_TYPE_HELLO ||
	    nlh->nlmsg_type > GREET_TYPE_SHOUT) {
		NL_SET_ERR_MSG(extack, "greet: unknown message type");
		return -EOPNOTSUPP;
	}
	if (nlmsg_len(nlh) < 1 || nlmsg_len(nlh) > GREET_TEXT_MAX) {
		NL_SET_ERR_MSG(extack, "greet: the text must be of 1 to 256 bytes");
		return -EINVAL;
	}

	switch (nlh->nlmsg_type) {
	case GREET_TYPE_HELLO:
		return greet_answer(skb, nlh, GREET_HELLO);
	case GREET_TYPE_BYE:
		return greet_answer(skb, nlh, GREET_BYE);
	default:
		return greet_shout(skb, nlh);
	}
}

static void greet_rcv(struct sk_buff *skb)
{
	netlink_rcv_skb(skb, greet_rcv_msg);
}

static int __net_init greet_net_init(struct net *net)
{
	struct netlink_kernel_cfg cfg = {
		.groups = GREET_GROUP,
		.flags = NL_CFG_F_NONROOT_RECV,
		.input = greet_rcv,
	};
	struct greet_net *greet = net_generic(net, greet_net_id);

	greet->sk = netlink_kernel_create(net, GREET_PROTOCOL, &cfg);
	return greet->sk ? 0 : -ENOMEM;
}

static void __net_exit greet_net_exit(struct net *net)
{
	struct greet_net *greet = net_generic(net, greet_net_id);

	netlink_kernel_release(greet->sk);
}

static struct pernet_operations greet_net_ops = {
	.init = greet_net_init,
	.exit = greet_net_exit,
	.id = &greet_net_id,
	.size = sizeof(struct greet_net),
};

static int __init greet_init(void)
{
	return register_pernet_subsys(&greet_net_ops);
}

static void __exit greet_exit(void)
{
	unregister_pernet_subsys(&greet_net_ops);
}

module_init(greet_init);
module_exit(greet_exit);

MODULE_DESCRIPTION("Greetings over netlink");
MODULE_AUTHOR("The nlmsg authors");
MODULE_LICENSE("GPL");
MODULE_ALIAS_NET_PF_PROTO(PF_NETLINK, 31);
