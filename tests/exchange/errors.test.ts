// How requests, dumps and subscriptions fail: each scenario with its class, its code, what became of the request, its
// message and its fields.

import { readdirSync, readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import * as codecErrors from '../../src/codec/errors.ts';
import {
  type AnyCodec,
  attr,
  attributes,
  bytes,
  DecodeError,
  decodeError,
  decodeMessage,
  encodeError,
  encodeMessage,
  type EncodeError,
  Errno,
  type ExtendedAck,
  flagsOf,
  type InferInput,
  isNetlinkError,
  message,
  NetlinkError,
  string,
  struct,
  u16,
  u32,
  u64,
  u8,
} from '../../src/codec/index.ts';
import * as exchangeErrors from '../../src/exchange/errors.ts';
import {
  ClosedError,
  DumpInterruptedError,
  NotSentError,
  OutcomeUnknownError,
  OverrunError,
  ProtocolError,
} from '../../src/exchange/errors.ts';
import * as kernelErrors from '../../src/exchange/kernel-error.ts';
import { KernelError, type Refusal } from '../../src/exchange/kernel-error.ts';
import { policyText } from '../../src/exchange/policy-text.ts';
import * as systemErrors from '../../src/ffi/system-error.ts';
import { SystemError } from '../../src/ffi/system-error.ts';
import { little } from '../codec/schema/tlv.ts';
import { doOperation } from '../../src/families/family.ts';
import { ethtool } from '../../src/families/generated/ethtool.ts';
import { Link } from '../../src/families/route/index.ts';
import { golden } from '../support/golden.ts';
import { thrownBy } from '../support/thrown.ts';

const Header = attributes({ index: attr(1, u32), name: attr(2, string) });
const Request = message({
  name: 'request',
  header: struct({ family: u8, index: u32 }),
  attributes: attributes({
    header: attr(1, Header, { name: 'DEMO_A_HEADER' }),
    id: attr(2, u16, { name: 'DEMO_A_ID' }),
    label: attr(3, string),
    flags: attr(4, flagsOf(u32, { up: 1, down: 2 })),
    key: attr(5, bytes),
    wide: attr(6, u64),
  }),
});

/** The refusal of a request as it comes in: encoded as a kernel would, and decoded again. */
function refused<C extends AnyCodec>(
  schema: C,
  value: InferInput<C>,
  error: number,
  extendedAck: ExtendedAck = {},
  more: Partial<Refusal> = {},
): KernelError {
  const request = encodeMessage({ type: 16, flags: 5, sequence: 7, payload: schema.encode(value, little) }, little);
  const { length, ...header } = { ...decodeMessage(request, little), length: request.length };
  const answer = encodeError({ error, request: { ...header, length }, sequence: 7, extendedAck }, little);
  const told = decodeError(decodeMessage(answer, little), little);
  const { sequence, type } = told.request;
  return new KernelError({
    ...{ action: 'change a demo', error: told.error, extendedAck: told.extendedAck, request, schema },
    ...{ sequence, type, ...little, ...more },
  });
}

/** The refusal of the only attribute of a request, which starts after nlmsghdr and the header of 8 bytes. */
const refusedAttribute = (value: InferInput<typeof Request>, extendedAck: ExtendedAck): KernelError =>
  refused(Request, value, -Errno.EINVAL, { offset: 24, ...extendedAck });

const NEEDS =
  'this usually needs CAP_NET_ADMIN in the user namespace that owns the network namespace, for some requests in the initial one';
const capability = 'CAP_NET_ADMIN';

interface Expected {
  readonly code: string;
  readonly outcome: string | undefined;
  readonly message: string;
  readonly [field: string]: unknown;
}
type Scenario = readonly [scenario: string, make: () => unknown, type: new (...args: never[]) => Error, Expected];

const REFUSED: readonly Scenario[] = [
  [
    'the kernel says nothing but the errno',
    () => refused(Request, { id: 1 }, -Errno.EEXIST),
    KernelError,
    {
      ...{
        code: 'EEXIST',
        outcome: 'refused',
        errno: -17,
        type: 16,
        sequence: 7,
        message: 'Cannot change a demo: EEXIST',
      },
      ...{ kernelMessage: undefined, attribute: undefined, missingAttribute: undefined, capability: undefined },
      ...{ attributeOffset: undefined, missingType: undefined, policy: undefined, extendedAck: {} },
    },
  ],
  [
    'an errno without a name',
    () => refused(Request, {}, -4000),
    KernelError,
    { code: 'errno 4000', outcome: 'refused', errno: -4000, message: 'Cannot change a demo: errno 4000' },
  ],
  [
    'a value out of range',
    () =>
      refusedAttribute(
        { id: 5000 },
        { message: 'Invalid id', policy: { type: 'NL_ATTR_TYPE_U16', minUnsigned: 1n, maxUnsigned: 4094n } },
      ),
    KernelError,
    {
      ...{ code: 'EINVAL', outcome: 'refused', attribute: 'id', attributeOffset: 24, kernelMessage: 'Invalid id' },
      policy: { type: 'NL_ATTR_TYPE_U16', minUnsigned: 1n, maxUnsigned: 4094n },
      message:
        'Cannot change a demo: EINVAL, the kernel says "Invalid id"; attribute id (DEMO_A_ID) is 5000, expected 1 to 4094',
    },
  ],
  [
    'a text that is too long, whose NUL the kernel does not count',
    () =>
      refusedAttribute({ label: 'a text too long' }, { policy: { type: 'NL_ATTR_TYPE_NUL_STRING', maxLength: 14 } }),
    KernelError,
    {
      ...{ code: 'EINVAL', outcome: 'refused', attribute: 'label' },
      message: 'Cannot change a demo: EINVAL; attribute label has 15 bytes, expected at most 14 bytes',
    },
  ],
  [
    'bytes that are too few',
    () =>
      refusedAttribute(
        { key: Uint8Array.of(0) },
        { policy: { type: 'NL_ATTR_TYPE_BINARY', minLength: 16, maxLength: 16 } },
      ),
    KernelError,
    {
      ...{ code: 'EINVAL', outcome: 'refused' },
      message: 'Cannot change a demo: EINVAL; attribute key has 1 byte, expected exactly 16 bytes',
    },
  ],
  [
    'bits that are not allowed, of a value that is not short to say',
    () => refusedAttribute({ flags: ['up', 'down'] }, { policy: { type: 'NL_ATTR_TYPE_U32', mask: 1n } }),
    KernelError,
    {
      ...{ code: 'EINVAL', outcome: 'refused' },
      message: 'Cannot change a demo: EINVAL; attribute flags: expected no bits but 0x1',
    },
  ],
  [
    'an attribute that the kernel only points at',
    () => refusedAttribute({ label: 'up"\u001b[31m' }, {}),
    KernelError,
    {
      ...{ code: 'EINVAL', outcome: 'refused' },
      message: 'Cannot change a demo: EINVAL; attribute label is "up\\"\\x1b[31m"',
    },
  ],
  [
    'a nest that the kernel only points at',
    () => refusedAttribute({ header: { index: 1 } }, {}),
    KernelError,
    {
      ...{ code: 'EINVAL', outcome: 'refused', attribute: 'header' },
      message: 'Cannot change a demo: EINVAL; it points at attribute header (DEMO_A_HEADER)',
    },
  ],
  [
    'a field of a header',
    () => refused(Request, { family: 99 }, -Errno.EAFNOSUPPORT, { offset: 16 }),
    KernelError,
    {
      ...{ code: 'EAFNOSUPPORT', outcome: 'refused', attribute: 'family' },
      message: 'Cannot change a demo: EAFNOSUPPORT; field family is 99',
    },
  ],
  [
    'an offset that leads nowhere',
    () => refused(Request, {}, -Errno.EINVAL, { offset: 4000 }),
    KernelError,
    {
      ...{ code: 'EINVAL', outcome: 'refused', attribute: undefined, attributeOffset: 4000 },
      message: 'Cannot change a demo: EINVAL; it points at byte 4000 of the request',
    },
  ],
  [
    'a request without a schema',
    () => refused(Request, { id: 5000 }, -Errno.EINVAL, { offset: 24, missingType: 3 }, { schema: undefined }),
    KernelError,
    {
      ...{
        code: 'EINVAL',
        outcome: 'refused',
        attribute: 'attribute 2',
        missingAttribute: 'attribute 3',
        missingType: 3,
      },
      message: 'Cannot change a demo: EINVAL; it points at attribute 2; attribute 3 is missing',
    },
  ],
  [
    'D16: an attribute that is missing',
    () => refused(Request, { id: 1 }, -Errno.EINVAL, { missingType: 1 }),
    KernelError,
    {
      ...{ code: 'EINVAL', outcome: 'refused', attribute: undefined, missingAttribute: 'header', missingType: 1 },
      message: 'Cannot change a demo: EINVAL; attribute header (DEMO_A_HEADER) is missing',
    },
  ],
  [
    'D16: an attribute that is missing in a nest',
    () =>
      refused(Request, { header: { index: 1 } }, -Errno.EINVAL, {
        message: 'no name',
        missingType: 2,
        missingNest: 24,
      }),
    KernelError,
    {
      ...{ code: 'EINVAL', outcome: 'refused', missingAttribute: 'header.name' },
      message: 'Cannot change a demo: EINVAL, the kernel says "no name"; attribute header.name is missing',
    },
  ],
  [
    'D24: a change without the privilege',
    () => refused(Request, { id: 1 }, -Errno.EPERM, {}, { capability }),
    KernelError,
    {
      ...{ code: 'EPERM', errno: -1, outcome: 'refused', capability },
      message: `Cannot change a demo: EPERM; ${NEEDS}`,
    },
  ],
  [
    'D24: a change without the privilege, where the kernel names it',
    () =>
      refused(
        Request,
        { id: 1 },
        -Errno.EPERM,
        { message: 'missing CAP_SYS_ADMIN capability' },
        { capability: 'CAP_SYS_ADMIN' },
      ),
    KernelError,
    {
      ...{ code: 'EPERM', outcome: 'refused', capability: 'CAP_SYS_ADMIN' },
      message: 'Cannot change a demo: EPERM, the kernel says "missing CAP_SYS_ADMIN capability"',
    },
  ],
  [
    'D24: a change without a privilege that nobody can name',
    () => refused(Request, { id: 1 }, -Errno.EPERM),
    KernelError,
    { code: 'EPERM', outcome: 'refused', capability: undefined, message: 'Cannot change a demo: EPERM' },
  ],
  [
    // A route lookup that ends at a prohibiting route ends so, whatever the privilege.
    'EACCES, which has other causes than a capability',
    () => refused(Request, { id: 1 }, -Errno.EACCES, {}, { capability }),
    KernelError,
    { code: 'EACCES', outcome: 'refused', capability: undefined, message: 'Cannot change a demo: EACCES' },
  ],
];

const cause = new Error('the cause');
const OTHERS: readonly Scenario[] = [
  [
    'an answer that makes no sense',
    () => new ProtocolError('list links', 'the kernel answered with type 99', { sequence: 7, cause }),
    ProtocolError,
    {
      code: 'ERR_NETLINK_PROTOCOL',
      outcome: 'unknown',
      sequence: 7,
      cause,
      message: 'Cannot list links: the kernel answered with type 99',
    },
  ],
  [
    'an answer that makes no sense, to a request that was acknowledged',
    () => new ProtocolError('set a link', 'half a message', { sequence: 7, outcome: 'done' }),
    ProtocolError,
    { code: 'ERR_NETLINK_PROTOCOL', outcome: 'done', message: 'Cannot set a link: half a message' },
  ],
  [
    'a notification that makes no sense',
    () => new ProtocolError('receive notifications', 'half a message'),
    ProtocolError,
    {
      code: 'ERR_NETLINK_PROTOCOL',
      outcome: undefined,
      sequence: undefined,
      message: 'Cannot receive notifications: half a message',
    },
  ],
  [
    'a dump that was interrupted each time',
    () => new DumpInterruptedError('list links', { reason: 'changed', attempts: 3, data: [1, 2], sequence: 7 }),
    DumpInterruptedError,
    {
      ...{
        code: 'ERR_NETLINK_DUMP_INTERRUPTED',
        outcome: 'done',
        reason: 'changed',
        attempts: 3,
        data: [1, 2],
        sequence: 7,
      },
      message: 'Cannot list links as of one moment: in 3 attempts, what was listed changed meanwhile',
    },
  ],
  [
    'a streamed dump of which a part was lost',
    () => new DumpInterruptedError('list links', { reason: 'overrun', attempts: 1 }),
    DumpInterruptedError,
    {
      ...{ code: 'ERR_NETLINK_DUMP_INTERRUPTED', outcome: 'unknown', data: undefined, sequence: undefined },
      message: 'Cannot list links as of one moment: the receive buffer overflowed, and a part is lost',
    },
  ],
  [
    'a dump of which a part did not fit',
    () => new DumpInterruptedError('list links', { reason: 'truncated', attempts: 1, data: [] }),
    DumpInterruptedError,
    {
      ...{ code: 'ERR_NETLINK_DUMP_INTERRUPTED', outcome: 'unknown', data: [] },
      message: 'Cannot list links as of one moment: a part was longer than the receive buffer, and its end is lost',
    },
  ],
  ...(
    [
      [297, '297 messages are lost'],
      [1, '1 message is lost'],
      [undefined, 'messages are lost'],
    ] as const
  ).map(([count, lost]): Scenario => [
    `an overrun: ${lost}`,
    () => new OverrunError('receive notifications', count),
    OverrunError,
    {
      ...{ code: 'ERR_NETLINK_OVERRUN', outcome: undefined, count },
      message: `Cannot receive notifications: the receive buffer overflowed, and ${lost}`,
    },
  ]),
  ...(
    [
      ['deadline', 'no answer came in time (5000 ms)', '5000 ms'],
      ['aborted', 'it was aborted before an answer came'],
      ['overrun', 'its answer was lost when the receive buffer overflowed'],
      ['truncated', 'the end of its answer is lost, since the receive buffer was too small'],
      ['closed', 'its socket was closed before an answer came'],
      ['failed', 'its answer could not be received'],
      ['malformed', 'its answer makes no sense'],
    ] as const
  ).map(([reason, why, detail]): Scenario => [
    `a request whose outcome is unknown: ${reason}`,
    () => new OutcomeUnknownError('set a link', { reason, sequence: 7, detail, cause }),
    OutcomeUnknownError,
    {
      ...{ code: 'ERR_NETLINK_OUTCOME_UNKNOWN', outcome: 'unknown', reason, sequence: 7, cause },
      message: `Cannot set a link: it was sent, but ${why}; the kernel may have done it`,
    },
  ]),
  ...(
    [
      ['deadline', 'the worker thread did not come to it in time'],
      ['failed', 'it was given up before the worker thread came to it'],
    ] as const
  ).map(([reason, why]): Scenario => [
    `a request that was taken back: ${reason}`,
    () => new NotSentError('set a link', { reason, cause }),
    NotSentError,
    {
      ...{ code: 'ERR_NETLINK_NOT_SENT', outcome: 'not sent', reason, cause },
      message: `Cannot set a link: ${why}; nothing was sent`,
    },
  ]),
  [
    'use after close',
    () => new ClosedError('send a netlink message'),
    ClosedError,
    {
      code: 'ERR_NETLINK_CLOSED',
      outcome: 'not sent',
      cause: undefined,
      message: 'Cannot send a netlink message: the socket is closed',
    },
  ],
  [
    'a request that waited when the client was destroyed',
    () => new ClosedError('set a link', 'the client was destroyed', { cause }),
    ClosedError,
    { code: 'ERR_NETLINK_CLOSED', outcome: 'not sent', cause, message: 'Cannot set a link: the client was destroyed' },
  ],
  [
    'sendmsg that failed',
    () => new SystemError('send a netlink message', 'sendmsg', Errno.ENOBUFS),
    SystemError,
    {
      ...{ code: 'ENOBUFS', errno: -105, syscall: 'sendmsg', outcome: 'not sent' },
      message: expect.stringMatching(
        /^Cannot send a netlink message: sendmsg gave ENOBUFS \(.+\)$/,
      ) as unknown as string,
    },
  ],
  [
    'recvmsg that failed',
    () => new SystemError('receive', 'recvmsg', Errno.ENOMEM),
    SystemError,
    {
      ...{ code: 'ENOMEM', errno: -12, syscall: 'recvmsg', outcome: undefined },
      message: expect.stringContaining('recvmsg gave ENOMEM') as unknown as string,
    },
  ],
  [
    'bytes that are no message',
    () => thrownBy(() => decodeMessage(new Uint8Array(4))),
    DecodeError,
    {
      ...{ code: 'ERR_NETLINK_DECODE', outcome: undefined, path: 'nlmsghdr', offset: 0 },
      message: expect.stringMatching(/^Cannot decode nlmsghdr at byte 0: /) as unknown as string,
    },
  ],
];

describe('each way to fail', () => {
  test.each([...REFUSED, ...OTHERS])('%s', (_, make, type, expected) => {
    const error = make() as Error & Record<string, unknown>;
    expect(error).toBeInstanceOf(type);
    expect(error).toBeInstanceOf(NetlinkError);
    expect(isNetlinkError(error)).toBe(true);
    expect(error.name).toBe(type.name);
    expect(error.stack).toMatch(new RegExp(`^${type.name}: Cannot `));
    for (const [field, value] of Object.entries(expected)) expect([field, error[field]]).toEqual([field, value]);
  });

  test.each([
    ['a value of another type', TypeError, () => Request.encode({ id: 'five' as never }), 'id'],
    ['a value that does not fit', RangeError, () => Request.encode({ id: 70_000 }), 'id'],
  ])('%s: nothing was sent', (_, type, encode, path) => {
    const error = thrownBy(encode) as EncodeError;
    expect(error).toBeInstanceOf(type);
    expect(isNetlinkError(error)).toBe(true);
    expect(error).toMatchObject({
      code: 'ERR_NETLINK_ENCODE',
      path,
      message: expect.stringMatching(/^Cannot encode id: /),
    });
  });
});

describe('a refusal', () => {
  test('reads the captured refusal of an IFLA_MTU of two bytes', () => {
    const { error, extendedAck, request, requestPayload } = decodeError(
      decodeMessage(golden('policy-echoed'), little),
      little,
    );
    const refusal = new KernelError({
      ...{ action: 'set a link', error, extendedAck, schema: Link, ...little, typeName: 'RTM_NEWLINK' },
      ...{ type: request.type, sequence: request.sequence },
      request: encodeMessage({ ...request, payload: requestPayload! }, little),
    });
    expect(refusal.message).toBe(
      'Cannot set a link: ERANGE, the kernel says "Attribute failed policy validation"; ' +
        'attribute mtu (IFLA_MTU) has 2 bytes, expected a u32',
    );
    expect(refusal.inspectRequest().split('\n')).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^ {2}0004 {2}10 00 .* 16 RTM_NEWLINK$/),
        expect.stringMatching(/^> 0020 {2}06 00 .*<- Attribute failed policy validation$/),
        expect.stringMatching(/^> 0024 {2}01 02 .*IFLA_MTU/),
      ]),
    );
  });

  test('D16: reads the captured refusal of ethtool', () => {
    const { error, extendedAck, request } = decodeError(decodeMessage(golden('missing-attribute'), little), little);
    const schema = doOperation(ethtool, 'features-get', request.type).request;
    const refusal = new KernelError({
      ...{ action: 'get features', error, extendedAck, schema, ...little },
      ...{ type: request.type, sequence: request.sequence },
      request: encodeMessage({ ...request, payload: schema.encode({}) }, little),
    });
    expect(refusal.message).toBe(
      'Cannot get features: EINVAL; attribute header (ETHTOOL_A_FEATURES_HEADER) is missing',
    );
    expect(refusal).toMatchObject({ missingAttribute: 'header', missingType: 1 });
    expect(refusal.attribute).toBeUndefined();
  });

  test('E5: an acknowledgement is none, whatever warning comes with it', () => {
    for (const error of [0, 1, -0.5, NaN]) {
      const none = { action: 'set a link', error, extendedAck: { message: 'a warning' }, request: new Uint8Array(16) };
      expect(() => new KernelError({ ...none, sequence: 7, type: 16 })).toThrow(RangeError);
    }
  });

  test('quotes 256 bytes of the kernel at most, escaped, and keeps all of it', () => {
    const text = `\u001b[2J\u202e${'\u00e4'.repeat(300)}`;
    const error = refused(Request, {}, -Errno.EINVAL, { message: text });
    // ESC [ 2 J and the override of the direction have 7 bytes, and each letter two.
    const quoted = `\\x1b[2J\\u{202e}${'\u00e4'.repeat(124)}`;
    expect(error.message).toBe(`Cannot change a demo: EINVAL, the kernel says "${quoted}"...`);
    expect(error.kernelMessage).toBe(text);
    const whole = refused(Request, {}, -Errno.EINVAL, { message: 'x'.repeat(256) });
    expect(whole.message).toContain(`"${'x'.repeat(256)}"`);
    expect(whole.message).not.toContain('...');
    // eslint-disable-next-line no-control-regex -- it is what must not be there
    expect(error.inspectRequest()).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });

  test('cuts between characters, and counts a byte that is no UTF-8 as one', () => {
    for (const [character, count] of [
      ['\udcff', 256],
      ['\u20ac', 85],
      ['\u{1f600}', 64],
    ] as const) {
      const error = refused(Request, {}, -Errno.EINVAL, { message: character.repeat(300) });
      const shown = character === '\udcff' ? '\\xff' : character;
      expect(error.message).toContain(`says "${shown.repeat(count)}"...`);
    }
  });

  test('quotes 64 bytes of a value at most', () => {
    const error = refusedAttribute({ label: 'x'.repeat(100) }, {});
    expect(error.message).toBe(`Cannot change a demo: EINVAL; attribute label is "${'x'.repeat(64)}"...`);
  });

  test('keeps a copy of the request', () => {
    const request = encodeMessage({ type: 16, sequence: 7, payload: Request.encode({ id: 9 }, little) }, little);
    const before = request.slice();
    const error = new KernelError({
      ...{
        action: 'x',
        error: -22,
        extendedAck: { offset: 24 },
        request,
        schema: Request,
        sequence: 7,
        type: 16,
        ...little,
      },
    });
    request.fill(0xff);
    expect(error.request).toEqual(before);
    expect(error.inspectRequest()).toContain('DEMO_A_ID');
  });

  test('reads requests in the order of bytes that it is told, by default that of the machine', () => {
    const build = (options: object): KernelError => {
      const request = encodeMessage({ type: 16, payload: Request.encode({ id: 5 }, options) }, options);
      const told = {
        action: 'x',
        error: -22,
        extendedAck: { offset: 24 },
        request,
        schema: Request,
        sequence: 0,
        type: 16,
      };
      return new KernelError({ ...told, ...options });
    };
    for (const options of [{ byteOrder: 'big' }, little, {}]) {
      expect(build(options).message).toBe('Cannot x: EINVAL; attribute id (DEMO_A_ID) is 5');
      expect(build(options).inspectRequest()).toContain('> 001c');
    }
  });

  test('prints what is worth it, and not the bytes', () => {
    const error = refusedAttribute({ id: 5000 }, { message: 'Invalid id' });
    expect(inspect(error)).toMatch(
      /^KernelError: Cannot change a demo: EINVAL[^]*kernelMessage: 'Invalid id',[^]*attribute: 'id'/,
    );
    expect(Object.keys(error)).toEqual(['code', 'outcome', 'errno', 'type', 'sequence', 'kernelMessage', 'attribute']);
    const dump = new DumpInterruptedError('list links', { reason: 'changed', attempts: 3, data: new Array(1000) });
    expect(Object.keys(dump)).toEqual(['code', 'outcome', 'reason', 'attempts']);
  });
});

describe('a policy in words', () => {
  test.each([
    [{}, undefined],
    [{ type: 'NL_ATTR_TYPE_FLAG' }, 'a flag, without bytes'],
    [{ type: 'NL_ATTR_TYPE_INVALID' }, undefined],
    [{ type: 99 }, 'an attribute of policy type 99'],
    [{ type: 'NL_ATTR_TYPE_NESTED', policyIndex: 1, policyMaxType: 5 }, 'a nest'],
    [{ type: 'NL_ATTR_TYPE_U8', minUnsigned: 0n, maxUnsigned: 255n }, 'a u8'],
    [{ type: 'NL_ATTR_TYPE_U8', minUnsigned: 0n, maxUnsigned: 1n }, '0 to 1'],
    [{ type: 'NL_ATTR_TYPE_U64', minUnsigned: 0n, maxUnsigned: 2n ** 64n - 1n }, 'a u64'],
    [{ type: 'NL_ATTR_TYPE_S32', minSigned: -(2n ** 31n), maxSigned: 2n ** 31n - 1n }, 'an s32'],
    [{ type: 'NL_ATTR_TYPE_S32', minSigned: -1n, maxSigned: 2n ** 31n - 1n }, '-1 to 2147483647'],
    [{ minUnsigned: 5n, maxUnsigned: 5n }, 'exactly 5'],
    [{ type: 'NL_ATTR_TYPE_UINT', minUnsigned: 5n }, 'at least 5'],
    [{ maxSigned: 5n }, 'at most 5'],
    [{ type: 'NL_ATTR_TYPE_BINARY' }, 'bytes'],
    [{ type: 'NL_ATTR_TYPE_BINARY', minLength: 4 }, 'at least 4 bytes'],
    [{ type: 'NL_ATTR_TYPE_STRING', maxLength: 15 }, 'at most 15 bytes'],
    [{ type: 'NL_ATTR_TYPE_BINARY', minLength: 4, maxLength: 16 }, '4 to 16 bytes'],
    [{ type: 'NL_ATTR_TYPE_BITFIELD32', bitfield32Mask: 0xf0 }, 'a bitfield32 with no bits but 0xf0'],
    [{ type: 'NL_ATTR_TYPE_U32', mask: 0xffn }, 'no bits but 0xff'],
  ] as const)('%j', (policy, words) => {
    expect(policyText(policy, false)).toBe(words);
  });

  test('tells the type alone of an attribute that has another width', () => {
    expect(policyText({ type: 'NL_ATTR_TYPE_U8', minUnsigned: 0n, maxUnsigned: 1n }, true)).toBe('a u8');
  });
});

describe('docs/reference/errors.md', () => {
  const page = readFileSync(new URL('../../docs/reference/errors.md', import.meta.url), 'utf8');
  const exported: Record<string, unknown> = { ...codecErrors, ...exchangeErrors, ...kernelErrors, ...systemErrors };
  const classes = Object.entries(exported).filter(
    ([, value]) => typeof value === 'function' && value.prototype instanceof Error,
  );

  test.each([...classes.map(([name]) => name), 'EncodeError', 'TypeError', 'RangeError'])(
    'has a section on %s',
    (name) => {
      expect(page).toMatch(new RegExp(`^### ${name}$`, 'm'));
    },
  );

  test('tells of each class its code, its outcomes and its own fields', () => {
    for (const [, make, { name }, expected] of [...REFUSED, ...OTHERS]) {
      const section = new RegExp(`^### ${name}$([^]*?)(?=^##|$(?![^]))`, 'm').exec(page)?.[1] ?? '';
      const { code, outcome } = expected;
      // Every error has these two, and the values of others are told.
      const fields = new Set([...Object.keys(expected), ...Object.keys(make() as object)]);
      const words = [...fields].filter((field) => !['code', 'message'].includes(field));
      if (code.startsWith('ERR_')) words.push(code);
      if (outcome !== undefined) words.push(outcome);
      else words.splice(words.indexOf('outcome'), 1);
      for (const word of words) expect([name, word, section.includes(`\`${word}\``)]).toEqual([name, word, true]);
    }
  });

  test('tells every code that src has', () => {
    const src = new URL('../../src/', import.meta.url);
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const text = files.map((file) => readFileSync(new URL(file, src), 'utf8')).join('\n');
    const codes = new Set(text.match(/\bERR_NETLINK_[A-Z_]+\b/g));
    expect(codes.size).toBeGreaterThan(10);
    expect([...codes].filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
  });
});
