package main

import (
	"errors"
	"net"

	"github.com/josharian/native"
	"github.com/mdlayher/netlink"
	"golang.org/x/sys/unix"
)

// The library knows messages and attributes; what they mean is the program's affair.

var errShort = errors.New("a message too short")

type route struct {
	family, dstLength, srcLength, tos, protocol, scope, kind uint8
	flags, table, oif, priority                              uint32
	dst, gateway, prefsrc                                    string
}

func (r *route) whole() bool { return r.dst != "" && r.oif > 0 && r.table > 0 }

func decodeRoute(data []byte) (route, error) {
	if len(data) < unix.SizeofRtMsg {
		return route{}, errShort
	}
	found := route{
		family: data[0], dstLength: data[1], srcLength: data[2], tos: data[3], table: uint32(data[4]),
		protocol: data[5], scope: data[6], kind: data[7], flags: native.Endian.Uint32(data[8:]),
	}
	attributes, err := netlink.NewAttributeDecoder(data[unix.SizeofRtMsg:])
	if err != nil {
		return found, err
	}
	for attributes.Next() {
		switch attributes.Type() {
		case unix.RTA_DST:
			found.dst = net.IP(attributes.Bytes()).String()
		case unix.RTA_GATEWAY:
			found.gateway = net.IP(attributes.Bytes()).String()
		case unix.RTA_PREFSRC:
			found.prefsrc = net.IP(attributes.Bytes()).String()
		case unix.RTA_OIF:
			found.oif = attributes.Uint32()
		case unix.RTA_PRIORITY:
			found.priority = attributes.Uint32()
		case unix.RTA_TABLE:
			found.table = attributes.Uint32()
		}
	}
	return found, attributes.Err()
}

const (
	linkAttributes = 128
	linkStats      = 23 // numbers in a struct rtnl_link_stats64 of any kernel that has this library's distribution
)

type link struct {
	index                                  int32
	kindOfHardware                         uint16
	flags                                  uint32
	number                                 [linkAttributes]uint32
	name, qdisc, kind, hardware, broadcast string
	stats                                  [linkStats]uint64
}

func decodeLink(data []byte) (*link, error) {
	if len(data) < unix.SizeofIfInfomsg {
		return nil, errShort
	}
	found := &link{
		kindOfHardware: native.Endian.Uint16(data[2:]),
		index:          int32(native.Endian.Uint32(data[4:])),
		flags:          native.Endian.Uint32(data[8:]),
	}
	attributes, err := netlink.NewAttributeDecoder(data[unix.SizeofIfInfomsg:])
	if err != nil {
		return nil, err
	}
	for attributes.Next() {
		found.attribute(attributes)
	}
	return found, attributes.Err()
}

func (l *link) attribute(attributes *netlink.AttributeDecoder) {
	switch kind := attributes.Type(); kind {
	case unix.IFLA_IFNAME:
		l.name = attributes.String()
	case unix.IFLA_QDISC:
		l.qdisc = attributes.String()
	case unix.IFLA_ADDRESS:
		l.hardware = net.HardwareAddr(attributes.Bytes()).String()
	case unix.IFLA_BROADCAST:
		l.broadcast = net.HardwareAddr(attributes.Bytes()).String()
	case unix.IFLA_STATS64:
		bytes := attributes.Bytes()
		for i := 0; i < linkStats && 8*i+8 <= len(bytes); i++ {
			l.stats[i] = native.Endian.Uint64(bytes[8*i:])
		}
	case unix.IFLA_LINKINFO:
		attributes.Nested(func(nested *netlink.AttributeDecoder) error {
			for nested.Next() {
				if nested.Type() == unix.IFLA_INFO_KIND {
					l.kind = nested.String()
				}
			}
			return nil
		})
	default: // nearly all the others are one number
		if kind >= linkAttributes {
			return
		}
		switch bytes := attributes.Bytes(); len(bytes) {
		case 1:
			l.number[kind] = uint32(bytes[0])
		case 4:
			l.number[kind] = native.Endian.Uint32(bytes)
		}
	}
}
