// The benchmark's peer with github.com/mdlayher/netlink, of which Debian has the source:
//
//	GO111MODULE=off GOPATH=/usr/share/gocode go build -o mdlayher main.go decode.go
//	mdlayher <workload> <count>   writes "ready", then for every line of its input does the work once
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"os"
	"strconv"
	"syscall"
	"time"

	"github.com/josharian/native"
	"github.com/mdlayher/netlink"
	"golang.org/x/sys/unix"
)

const (
	batchLength = 64
	sendBatch   = 100
	notices     = 50
	table       = 250
	linkName    = "bench0"
	patience    = 5 * time.Second
)

var payload [64]byte

type figures struct {
	Ns    float64 `json:"ns"`
	Count int     `json:"count"`
	Lost  *int    `json:"lost,omitempty"`
}

type work func(count int) figures

func fail(what ...any) {
	fmt.Fprintln(os.Stderr, what...)
	os.Exit(1)
}

func must[T any](value T, err error) T {
	if err != nil {
		fail(err)
	}
	return value
}

func per(start time.Time, count int) figures {
	return figures{Ns: float64(time.Since(start).Nanoseconds()) / float64(count), Count: count}
}

func dial() *netlink.Conn { return must(netlink.Dial(unix.NETLINK_ROUTE, nil)) }

func noop(flags netlink.HeaderFlags, data []byte) netlink.Message {
	return netlink.Message{Header: netlink.Header{Type: netlink.Noop, Flags: netlink.Request | flags}, Data: data}
}

// The library itself turns an error in an acknowledgement into an error.
func acknowledged(messages []netlink.Message) {
	if len(messages) != 1 || messages[0].Header.Type != netlink.Error {
		fail("no acknowledgement")
	}
}

// Execute checks the sequence and the port of the answer.
func request(conn *netlink.Conn) {
	acknowledged(must(conn.Execute(noop(netlink.Acknowledge, nil))))
}

func ping() work {
	conn := dial()
	return func(count int) figures {
		start := time.Now()
		for i := 0; i < count; i++ {
			request(conn)
		}
		return per(start, count)
	}
}

func many(length int, message netlink.Message) []netlink.Message {
	messages := make([]netlink.Message, length)
	for i := range messages {
		messages[i] = message
	}
	return messages
}

func batch() work {
	conn := dial()
	return func(count int) figures {
		start := time.Now()
		for i := 0; i < count/batchLength; i++ {
			sent := must(conn.SendMessages(many(batchLength, noop(netlink.Acknowledge, nil))))
			for _, message := range sent {
				answer := must(conn.Receive())
				acknowledged(answer)
				if err := netlink.Validate(message, answer); err != nil {
					fail(err)
				}
			}
		}
		return per(start, count/batchLength*batchLength)
	}
}

func send() work {
	conn := dial()
	return func(count int) figures {
		start := time.Now()
		for i := 0; i < count; i++ {
			must(conn.Send(noop(0, payload[:])))
		}
		result := per(start, count)
		request(conn)
		return result
	}
}

func sendMany() work {
	conn := dial()
	return func(count int) figures {
		start := time.Now()
		for i := 0; i < count/sendBatch; i++ {
			must(conn.SendMessages(many(sendBatch, noop(0, payload[:]))))
		}
		result := per(start, count/sendBatch*sendBatch)
		request(conn)
		return result
	}
}

func linkIndex() uint32 { return uint32(must(net.InterfaceByName(linkName)).Index) }

func getLink() work {
	conn, index := dial(), linkIndex()
	header := make([]byte, unix.SizeofIfInfomsg)
	native.Endian.PutUint32(header[4:], index)
	get := netlink.Message{Header: netlink.Header{Type: unix.RTM_GETLINK, Flags: netlink.Request | netlink.Acknowledge}, Data: header}
	return func(count int) figures {
		start := time.Now()
		for i := 0; i < count; i++ {
			answer := must(conn.Execute(get))
			acknowledged(must(conn.Receive()))
			found := must(decodeLink(answer[0].Data))
			if found.name != linkName || found.number[unix.IFLA_MTU] == 0 || found.kind == "" {
				fail("a link undecoded")
			}
		}
		return per(start, count)
	}
}

func dump(conn *netlink.Conn) []netlink.Message {
	data := make([]byte, unix.SizeofRtMsg)
	data[0] = unix.AF_INET
	return must(conn.Execute(netlink.Message{
		Header: netlink.Header{Type: unix.RTM_GETROUTE, Flags: netlink.Request | netlink.Dump},
		Data:   data,
	}))
}

func array() work {
	conn := dial()
	return func(count int) figures {
		start := time.Now()
		messages := dump(conn)
		routes := make([]route, len(messages))
		for i := range messages {
			routes[i] = must(decodeRoute(messages[i].Data))
		}
		result := per(start, len(routes))
		decoded := 0
		for i := range routes {
			if routes[i].whole() {
				decoded++
			}
		}
		if decoded < count {
			fail(decoded, "routes decoded of", count)
		}
		return result
	}
}

// Routes made and deleted again, without acknowledgements.
func notify(index uint32) []netlink.Message {
	messages := make([]netlink.Message, notices)
	for i := range messages {
		attributes := netlink.NewAttributeEncoder()
		attributes.Bytes(unix.RTA_DST, []byte{192, 168, 1, byte(i / 2)})
		attributes.Uint32(unix.RTA_OIF, index)
		header := []byte{unix.AF_INET, 32, 0, 0, table, unix.RTPROT_STATIC, unix.RT_SCOPE_LINK, unix.RTN_UNICAST, 0, 0, 0, 0}
		messages[i] = noop(netlink.Create, append(header, must(attributes.Encode())...))
		messages[i].Header.Type = unix.RTM_NEWROUTE
		if i%2 == 1 {
			messages[i].Header.Type, messages[i].Header.Flags = unix.RTM_DELROUTE, netlink.Request
		}
	}
	return messages
}

// Only root of the first user namespace may go beyond the system's limit; what does not fit is reported as lost.
func enlarge(conn *netlink.Conn) {
	const bytes = 64 << 20
	forced := false
	must(conn.SyscallConn()).Control(func(fd uintptr) {
		forced = unix.SetsockoptInt(int(fd), unix.SOL_SOCKET, unix.SO_RCVBUFFORCE, bytes) == nil
	})
	if !forced {
		must(0, conn.SetReadBuffer(bytes))
	}
}

func drain() work {
	listener, maker := dial(), dial()
	must(0, listener.JoinGroup(unix.RTNLGRP_IPV4_ROUTE))
	enlarge(listener)
	messages := notify(linkIndex())
	return func(count int) figures {
		wanted, seen, overrun := count/notices*notices, 0, false
		for i := 0; i < wanted; i += notices {
			must(maker.SendMessages(messages))
		}
		must(0, listener.SetReadDeadline(time.Now().Add(patience)))
		start := time.Now()
		result := figures{}
		for seen < wanted {
			received, err := listener.Receive()
			if overrun && errors.Is(err, os.ErrDeadlineExceeded) {
				break
			}
			if errors.Is(err, syscall.ENOBUFS) {
				overrun = true
				continue
			}
			for _, message := range must(received, err) {
				if found := must(decodeRoute(message.Data)); !found.whole() {
					fail("a notification undecoded")
				}
				seen++
			}
			if overrun || seen == wanted {
				result = per(start, seen) // without the wait that ends a round with losses
			}
		}
		lost := wanted - seen
		result.Lost = &lost
		return result
	}
}

func main() {
	workloads := map[string]func() work{
		"ping": ping, "batch": batch, "link": getLink, "array": array, "send": send, "sendbatch": sendMany, "drain": drain,
	}
	if len(os.Args) != 3 {
		fail("usage: mdlayher <workload> <count>")
	}
	if os.Args[1] == "stream" {
		fmt.Println("skip the library gives a dump only as an array")
		return
	}
	prepare, known := workloads[os.Args[1]]
	if !known {
		fail("no workload", os.Args[1])
	}
	count, run := must(strconv.Atoi(os.Args[2])), prepare()
	fmt.Println("ready")
	for rounds := bufio.NewScanner(os.Stdin); rounds.Scan(); {
		fmt.Println(string(must(json.Marshal(run(count)))))
	}
}
