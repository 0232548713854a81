import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  annotate,
  controlTypeName,
  decodeDone,
  decodeMessage,
  encodeDone,
  encodeError,
  encodeMessage,
  encodeMessages,
  escapeText,
  flagNames,
  inspect,
  layOut,
  protocolName,
  undecoded,
} from '../../src/codec/index.ts';
import { fromHex, golden, controlNames, utf8 } from '../support/golden.ts';

const little = { byteOrder: 'little' } as const;

describe('inspect', () => {
  test("shows offset, bytes, field and meaning, with the kernel's names", () => {
    const message = { type: 20, flags: 5, sequence: 7, portId: 4242, payload: utf8('hello kernel') };
    const typeName = (type: number): string | undefined => (type === 20 ? 'greet.HELLO' : undefined);
    expect(inspect(encodeMessage(message, little), { ...little, typeName })).toBe(
      [
        '0000  1c 00 00 00              nlmsg_len    28 = 16 of header + 12 of payload',
        '0004  14 00                    nlmsg_type   20 greet.HELLO',
        '0006  05 00                    nlmsg_flags  0x0005 NLM_F_REQUEST | NLM_F_ACK',
        '0008  07 00 00 00              nlmsg_seq    7',
        '000c  92 10 00 00              nlmsg_pid    4242',
        '0010  68 65 6c 6c 6f 20 6b 65  payload      "hello ke"',
        '0018  72 6e 65 6c                           "rnel"',
      ].join('\n'),
    );
  });

  test('shows an extended ack down to its policy', () => {
    const dump = inspect(golden('policy-echoed'), little);
    for (const text of [
      'nlmsgerr.error                   -34 ERANGE',
      'nlmsgerr.msg.nlmsg_len           40 = 16 of header + 24 of payload',
      'nlmsgerr.msg payload             "\\x00\\x00\\x00\\x00\\x01\\x00\\x00\\x00"',
      'NLMSGERR_ATTR_MSG                "Attribute failed policy validation"',
      'NLMSGERR_ATTR_OFFS               32',
      'NLMSGERR_ATTR_POLICY | NLA_F_NESTED',
      'NL_POLICY_TYPE_ATTR_MAX_VALUE_U  4294967295',
      'NL_POLICY_TYPE_ATTR_TYPE         NL_ATTR_TYPE_U32',
    ]) {
      expect(dump).toContain(text);
    }
  });

  test('shows the error of a dump that failed', () => {
    expect(inspect(golden('dump-refused'), little)).toMatch(/nlmsg_type +3 NLMSG_DONE[^]*error +-22 EINVAL/);
  });

  test('counts what it leaves out', () => {
    const dump = inspect(encodeMessage({ type: 20, payload: new Uint8Array(1000) }), { limit: 16 });
    expect(dump.split('\n')).toHaveLength(8);
    expect(dump).toMatch(/\.\.\. +984 more bytes$/);
  });

  test('escapes what a terminal would obey', () => {
    const request = { length: 16, type: 20, flags: 0, sequence: 0, portId: 0 };
    const message = '\u001b[31m\u202eevil\u0085\n"\\';
    const dump = inspect(encodeError({ error: -1, request, extendedAck: { message } }), {
      typeName: () => '\u001b[1m',
    });
    // eslint-disable-next-line no-control-regex -- it is what must not be there
    expect(dump.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
    expect(dump).toContain('"\\x1b[31m\\u{202e}evil\\u{85}\\x0a\\"\\\\"');
    expect(dump).toContain('20 \\x1b[1m');
  });

  test.each([
    ['half a header', '10 00 00 00', 'malformed  nlmsghdr at 0x0000: 16 bytes needed, 4 left'],
    ['a length of 3', '03 00 00 00 01 00 00 00 00 00 00 00 00 00 00 00', "3 is less than the header's own 16 bytes"],
  ])('shows the fault where the bytes are malformed: %s', (_, hex, says) => {
    expect(inspect(fromHex(hex), little)).toContain(says);
  });

  test('goes on after a malformed attribute', () => {
    const done = encodeDone({ extendedAck: { message: 'abc' } }, little);
    done[20] = 1;
    const annotations = annotate(new Uint8Array([...done, ...encodeMessage({ type: 1 }, little)]), little);
    expect(annotations.filter(({ fault }) => fault)).toHaveLength(1);
    expect(annotations.at(-5)).toMatchObject({ message: 1, field: 'nlmsg_len' });
  });

  test('shows datagrams of any size', () => {
    const lines = inspect(encodeMessages(Array.from({ length: 50_000 }, () => ({ type: 1 })))).split('\n');
    expect(lines).toHaveLength(250_000);
  });

  test('shows where a number is too short, as decodeDone says', () => {
    const bytes = fromHex('1c000000 0300 0002 00000000 00000000 00000000 0700 0500 76a900 00');
    expect(decodeDone(decodeMessage(bytes, little), little).extendedAck[undecoded]).toHaveLength(1);
    expect(annotate(bytes, little).find(({ fault }) => fault)).toMatchObject({ field: 'NLMSGERR_ATTR_MISS_TYPE' });
  });

  test('nothing is shown as nothing', () => {
    expect(inspect(new Uint8Array(0))).toBe('');
  });
});

describe('annotate', () => {
  const covers = (bytes: Uint8Array): void => {
    let end = 0;
    for (const { offset, length } of annotate(bytes, little)) {
      expect(offset).toBe(end);
      end += length;
    }
    expect(end).toBe(bytes.length);
  };

  test('covers every byte exactly once, of every capture and of every capture cut at every byte', () => {
    for (const name of controlNames) {
      const bytes = golden(name);
      for (let end = bytes.length; end >= 0; end -= name === 'dump-families' ? 37 : 1) covers(bytes.subarray(0, end));
    }
  });

  test('covers every byte exactly once, whatever the bytes are', () => {
    const control = fc.tuple(fc.constantFrom(2, 3), fc.nat(0xffff), fc.uint8Array({ maxLength: 80 }));
    fc.assert(fc.property(fc.uint8Array({ maxLength: 128 }), covers), { numRuns: 1000 });
    fc.assert(
      fc.property(fc.array(control), (messages) => {
        covers(
          encodeMessages(
            messages.map(([type, flags, payload]) => ({ type, flags, payload })),
            little,
          ),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('numbers the messages', () => {
    const annotations = annotate(encodeMessages([{ type: 1, payload: Uint8Array.of(1) }, { type: 1 }]));
    expect(annotations.map(({ message }) => message)).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1]);
  });
});

describe('layOut', () => {
  test('puts the text of bytes without a meaning beside each row', () => {
    const annotations = [{ message: 0, offset: 0, length: 9, field: 'text', meaning: undefined }];
    expect(layOut(utf8('abcdefgh\u0000'), annotations)).toBe(
      '0000  61 62 63 64 65 66 67 68  text  "abcdefgh"\n0008  00                             "\\x00"',
    );
  });
});

describe('names', () => {
  test.each([
    [0, 20, undefined, '0'],
    [0x305, 20, undefined, 'NLM_F_REQUEST | NLM_F_ACK | 0x300'],
    [0x301, 18, 'get', 'NLM_F_REQUEST | NLM_F_ROOT | NLM_F_MATCH'],
    [0x601, 16, 'new', 'NLM_F_REQUEST | NLM_F_EXCL | NLM_F_CREATE'],
    [0x201, 17, 'delete', 'NLM_F_REQUEST | NLM_F_BULK'],
    [0x302, 2, 'get', 'NLM_F_MULTI | NLM_F_CAPPED | NLM_F_ACK_TLVS'],
    [0x80c0, 20, 'get', '0xc0 | 0x8000'],
  ] as const)('of flags %d in type %d as %s', (flags, type, kind, names) => {
    expect(flagNames(flags, type, kind)).toBe(names);
  });

  test('of protocols and control messages', () => {
    expect([0, 15, 22, 31, 1].map(protocolName)).toEqual([
      'NETLINK_ROUTE',
      'NETLINK_KOBJECT_UEVENT',
      'NETLINK_SMC',
      undefined,
      undefined,
    ]);
    expect([1, 2, 3, 4, 16].map(controlTypeName)).toEqual([
      'NLMSG_NOOP',
      'NLMSG_ERROR',
      'NLMSG_DONE',
      'NLMSG_OVERRUN',
      undefined,
    ]);
  });
});

test('escapeText leaves letters of every script alone', () => {
  expect(escapeText('Grüße, 内核')).toBe('Grüße, 内核');
  expect(escapeText('\ud800')).toBe('\\u{d800}');
});
