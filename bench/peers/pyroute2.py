# The benchmark's peer with pyroute2:  python3 pyroute2.py <workload> <count>
# writes "ready", then for every line of its input does the work once and writes its figures as JSON.
import sys

sys.path.pop(0)  # this folder, where this file would be taken for the package

import errno
import json
import socket
from time import monotonic_ns

from pyroute2 import IPBatch, IPRoute
from pyroute2.netlink import NLM_F_ACK, NLM_F_CREATE, NLM_F_REQUEST, NLMSG_ERROR, NLMSG_NOOP, nlmsg
from pyroute2.netlink.rtnl import RTM_DELROUTE, RTM_NEWROUTE
from pyroute2.netlink.rtnl.rtmsg import rtmsg

BATCH = 64
SEND_BATCH = 100
NOTICES = 50
TABLE = 250
IPV4_ROUTE = 1 << 6  # the group as a bit
SO_RCVBUFFORCE = 33
BUFFER = 64 << 20
NAME = "bench0"
PING = {"type": NLMSG_NOOP, "flags": NLM_F_REQUEST | NLM_F_ACK}


class noop(nlmsg):
    fields = (("payload", "64s"),)

    def __init__(self, *arguments, **more):
        super().__init__(*arguments, **more)
        self["payload"] = bytes(64)


def check(right, what):
    if not right:
        raise SystemExit(what)


def figures(ns, count, **more):
    return {"ns": ns / count, "count": count, **more}


def acknowledged(answers, count=1):
    check(len(answers) == count, "not every request was answered")
    for answer in answers:
        header = answer["header"]
        check(header["type"] == NLMSG_ERROR and header["error"] is None, "no acknowledgement")


def request(ipr):
    """pyroute2 gives only what has the sequence of the request."""
    acknowledged(ipr.nlm_request(nlmsg(), NLMSG_NOOP, NLM_F_REQUEST | NLM_F_ACK))


def ping(count):
    ipr = IPRoute()

    def work():
        start = monotonic_ns()
        for _ in range(count):
            request(ipr)
        return figures(monotonic_ns() - start, count)

    return work


def batch(count):
    ipr = IPRoute()

    def work():
        start = monotonic_ns()
        for _ in range(count // BATCH):
            messages = [nlmsg().setvalue({"header": dict(PING)}) for _ in range(BATCH)]
            acknowledged(ipr.nlm_request_batch(messages), BATCH)
        return figures(monotonic_ns() - start, count // BATCH * BATCH)

    return work


def send(count):
    ipr = IPRoute()

    def work():
        start = monotonic_ns()
        for _ in range(count):
            ipr.put(noop(), NLMSG_NOOP, NLM_F_REQUEST)
        ns = monotonic_ns() - start
        request(ipr)
        return figures(ns, count)

    return work


def sendbatch(count):
    ipr, compiler = IPRoute(), IPBatch()

    def work():
        start = monotonic_ns()
        for _ in range(count // SEND_BATCH):
            compiler.reset()
            for _ in range(SEND_BATCH):
                compiler.nlm_request(noop(), NLMSG_NOOP, NLM_F_REQUEST)
            ipr.sendto(compiler.batch, (0, 0))
        ns = monotonic_ns() - start
        request(ipr)
        return figures(ns, count // SEND_BATCH * SEND_BATCH)

    return work


def values(attributes):
    """pyroute2 decodes an attribute when it is looked at; this looks at all of them."""
    found = {}
    for name, value in attributes:
        found[name] = values(value["attrs"]) if isinstance(value, dict) and "attrs" in value else value
    return found


def link(count):
    ipr = IPRoute()
    index = socket.if_nametoindex(NAME)

    def work():
        start = monotonic_ns()
        for _ in range(count):
            (answer,) = ipr.get_links(index)
            found = values(answer["attrs"])
            check(found["IFLA_IFNAME"] == NAME and found["IFLA_MTU"] > 0, "a link undecoded")
        return figures(monotonic_ns() - start, count)

    return work


def decoded(route):
    found = values(route["attrs"])
    found["family"] = route["family"]
    found["dst_len"] = route["dst_len"]
    found["type"] = route["type"]
    return found


def whole(route):
    return "RTA_DST" in route and route.get("RTA_OIF", 0) > 0 and route["RTA_TABLE"] > 0


def array(count):
    ipr = IPRoute()

    def work():
        start = monotonic_ns()
        routes = [decoded(route) for route in ipr.get_routes(family=socket.AF_INET)]
        ns = monotonic_ns() - start
        right = sum(map(whole, routes))
        check(right >= count, f"{right} routes decoded of {count}")
        return figures(ns, len(routes))

    return work


def stream(count):
    ipr = IPRoute(nlm_generator=True)

    def work():
        seen = right = total = 0
        start = monotonic_ns()
        for message in ipr.get_routes(family=socket.AF_INET):
            route = decoded(message)
            seen += 1
            right += whole(route)
            total += route.get("RTA_OIF", 0)
        ns = monotonic_ns() - start
        check(right >= count and total > 0, f"{right} routes decoded of {count}")
        return figures(ns, seen)

    return work


def notices(index):
    """One datagram of routes made and deleted again, without acknowledgements."""
    made = bytearray()
    for i in range(NOTICES):
        route = rtmsg().setvalue(
            {
                "family": socket.AF_INET,
                "dst_len": 32,
                "table": TABLE,
                "proto": 4,
                "scope": 253,
                "type": 1,
                "attrs": [("RTA_DST", f"192.168.1.{i // 2}"), ("RTA_OIF", index)],
            }
        )
        route["header"]["type"] = RTM_DELROUTE if i % 2 else RTM_NEWROUTE
        route["header"]["flags"] = NLM_F_REQUEST if i % 2 else NLM_F_REQUEST | NLM_F_CREATE
        route["header"]["sequence_number"] = i + 1
        route.reset()
        route.encode()
        made += route.data
    return made


def enlarge(ipr):
    """Only root of the first user namespace may go beyond the system's limit; what does not fit is reported as lost."""
    try:
        ipr.setsockopt(socket.SOL_SOCKET, SO_RCVBUFFORCE, BUFFER)
    except PermissionError:
        ipr.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, BUFFER)


def drain(count):
    listener, maker = IPRoute(), IPRoute()
    listener.bind(groups=IPV4_ROUTE)
    enlarge(listener)
    listener.setblocking(False)
    data = notices(socket.if_nametoindex(NAME))
    wanted = count // NOTICES * NOTICES

    def work():
        for _ in range(wanted // NOTICES):
            maker.sendto(data, (0, 0))
        seen = right = 0
        overrun = False
        start = monotonic_ns()
        while seen < wanted:
            try:
                for message in listener.get():
                    seen += 1
                    right += whole(decoded(message))
            except OSError as error:
                if overrun and error.errno == errno.EAGAIN:
                    break
                if error.errno != errno.ENOBUFS:
                    raise
                overrun = True
        ns = monotonic_ns() - start
        check(right == seen and seen > 0, "notifications undecoded")
        return figures(ns, seen, lost=wanted - seen)

    return work


WORKLOADS = (ping, batch, link, array, stream, send, sendbatch, drain)


def main(name, count):
    work = {made.__name__: made for made in WORKLOADS}[name](int(count))
    print("ready", flush=True)
    for _ in sys.stdin:
        print(json.dumps(work()), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
