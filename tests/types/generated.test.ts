// The types of generated families: literal names of operations, enumerations and groups; sub-messages by what chooses them.

import { describe, expect, test } from '@jest/globals';
import type {
  DoName,
  DoReply,
  DoRequest,
  DumpName,
  DumpReply,
  DumpRequest,
  Family,
} from '../../src/families/family.ts';
import type { Input, MessageOf } from '../../src/families/message-types.ts';
import { doOperation, dumpOperation } from '../../src/families/family.ts';
import {
  type Ifinfomsg,
  type LinkAttrs,
  type LinkMessage,
  type LinkinfoAttrs,
  type LinkinfoVlanAttrs,
  rtLink,
  type RtLinkGroup,
  type RtLinkNotifications,
  type RtLinkOperations,
} from '../../src/families/generated/rt-link.ts';
import { type AttrsAttributes, type AttrsMessage, tc, type TcOperations } from '../../src/families/generated/tc.ts';
import { rtRule, type RtRuleOperations } from '../../src/families/generated/rt-rule.ts';
import { type Assignable, type Equal, type Expect, expectTypes } from './expect.ts';

/** What a link says of a kind. */
type OfKind<K extends string> = Extract<LinkinfoAttrs, { readonly kind: K }>;

describe('the operations of a generated family', () => {
  test('are literal names, apart for single requests and dumps', () => {
    expectTypes<
      [
        Expect<Assignable<'newlink' | 'dellink' | 'getlink' | 'setlink' | 'getstats', DoName<RtLinkOperations>>>,
        Expect<Equal<string extends DoName<RtLinkOperations> ? true : false, false>>,
        Expect<Equal<DumpName<RtLinkOperations>, 'getlink' | 'getstats'>>,
        Expect<Equal<typeof rtLink, Family<RtLinkOperations, RtLinkGroup, RtLinkNotifications>>>,
        Expect<Equal<RtLinkGroup, 'rtnlgrp-link' | 'rtnlgrp-stats'>>,
      ]
    >();
    expect(doOperation(rtLink, 'newlink').type).toBe(16);
    expect(dumpOperation(rtLink, 'getlink').type).toBe(18);
    // @ts-expect-error no such operation
    expect(() => doOperation(rtLink, 'getlonk')).toThrow(TypeError);
    // @ts-expect-error of an operation that has no dump
    expect(() => dumpOperation(rtLink, 'newlink')).toThrow(TypeError);
  });

  test('have the types of what is sent and of what comes', () => {
    expectTypes<
      [
        Expect<Equal<DoRequest<RtLinkOperations, 'getlink'>, Input<LinkMessage>>>,
        Expect<Equal<DoReply<RtLinkOperations, 'getlink'>, LinkMessage>>,
        Expect<Equal<DoReply<RtLinkOperations, 'newlink'>, LinkMessage | undefined>>,
        Expect<Equal<DumpRequest<RtLinkOperations, 'getlink'>, Input<LinkMessage>>>,
        Expect<Equal<DumpReply<RtLinkOperations, 'getlink'>, LinkMessage>>,
        Expect<Equal<LinkMessage, MessageOf<Ifinfomsg, LinkAttrs>>>,
        Expect<Assignable<LinkMessage, Input<LinkMessage>>>,
      ]
    >();
  });

  test('take the keys, the names and the numbers that there are', () => {
    const { request } = doOperation(rtLink, 'newlink');
    expect(request.encode({ ifname: 'x', mtu: 1500, operstate: 'up', ifiFlags: ['up'] }).length).toBeGreaterThan(16);
    // @ts-expect-error no such key
    expect(() => request.encode({ ifnames: 'x' })).toThrow(TypeError);
    // @ts-expect-error no such name of a state
    expect(() => request.encode({ operstate: 'upp' })).toThrow(RangeError);
    // @ts-expect-error no such flag
    expect(() => request.encode({ ifiFlags: ['upp'] })).toThrow(RangeError);
    // @ts-expect-error a text for a number
    expect(() => request.encode({ mtu: '1500' })).toThrow(TypeError);
  });
});

describe('a sub-message of a generated family', () => {
  test('has the type of what its selector chose', () => {
    function idOf(link: LinkMessage): number | undefined {
      const info = link.linkinfo;
      // @ts-expect-error nothing chose yet
      if (info?.data?.id === 7) return 7;
      if (info?.kind === 'vlan') {
        expectTypes<[Expect<Equal<typeof info.data, LinkinfoVlanAttrs | undefined>>]>();
        return info.data?.id;
      }
      // @ts-expect-error of another kind
      if (info?.kind === 'bridge' && info.data?.id === 7) return 7;
      return undefined;
    }
    const { request, reply } = doOperation(rtLink, 'getlink');
    const link = reply!.decode(request.encode({ linkinfo: { kind: 'vlan', data: { id: 7 } } }));
    expect(idOf(link)).toBe(7);
    expectTypes<[Expect<Equal<OfKind<'vlan'>['data'], LinkinfoVlanAttrs | undefined>>]>();
  });

  test('is encoded with the selector that chooses it', () => {
    const { request } = doOperation(rtLink, 'newlink');
    // @ts-expect-error of a bridge
    expect(() => request.encode({ linkinfo: { kind: 'vlan', data: { forwardDelay: 1 } } })).toThrow(TypeError);
    expect(() => request.encode({ linkinfo: { data: { id: 7 } } })).toThrow(RangeError);
    expect(request.encode({ linkinfo: { kind: 'of another module' } }).length).toBeGreaterThan(16);
  });

  test('beside a header is chosen in the message itself: options of tc by kind', () => {
    expectTypes<[Expect<Equal<DoReply<TcOperations, 'getqdisc'>, AttrsMessage>>]>();
    function limitOf(qdisc: AttrsMessage): number | undefined {
      // @ts-expect-error nothing chose yet
      if (qdisc.options?.target === 7) return 7;
      return qdisc.kind === 'codel' ? qdisc.options?.limit : undefined;
    }
    const { request, reply } = doOperation(tc, 'getqdisc');
    const message = reply!.decode(request.encode({ family: 0, kind: 'codel', options: { limit: 7 } }));
    expect(limitOf(message)).toBe(7);
    // @ts-expect-error of another discipline
    expect(() => request.encode({ kind: 'codel', options: { quantum: 7, perturbPeriod: 1 } })).toThrow(TypeError);
    expectTypes<[Expect<Assignable<Extract<AttrsAttributes, { readonly kind: 'codel' }>['kind'], string>>]>();
  });
});

test('a member of the header that an attribute has the name of is under header', () => {
  type Rule = DoReply<RtRuleOperations, 'newrule'>;
  expectTypes<
    [
      Expect<Equal<NonNullable<Rule>['table'], number | undefined>>,
      Expect<Equal<NonNullable<Rule>['header']['table'], number>>,
    ]
  >();
  const { request } = doOperation(rtRule, 'newrule');
  const bytes = request.encode({ table: 254 });
  expect(bytes[4]).toBe(254);
  // @ts-expect-error no such member
  expect(() => request.encode({ header: { tables: 1 } })).toThrow(TypeError);
});
