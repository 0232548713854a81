// What a specification says of operations, notifications and groups.

import { describe, expect, test } from '@jest/globals';
import { loadFamily, loadModel } from '../../src/ynl/index.ts';
import { fromHex, toHex } from '../support/golden.ts';
import { methodOf, textBytes, Wire } from './demo.ts';

const SET = `
attribute-sets:
  - { name: sensor, attributes: [{ name: id, type: u8 }, { name: label, type: string }, { name: old, type: unused }, { name: pad, type: pad }] }
  - { name: other, attributes: [{ name: x, type: u8 }] }
`;

function family(list: string, { level = 'genetlink-legacy', head = '', more = '' } = {}): string {
  const numbers = level === 'netlink-raw' ? 'protonum: 20\n' : 'version: 3\n';
  return `name: demo\nprotocol: ${level}\n${numbers}${SET}\n${more}\noperations:\n${head}\n  list:\n${list}\n`;
}

/** Request and reply of each operation: of do, and of dump behind it. */
function numbersOf(text: string): Record<string, readonly (number | undefined)[]> {
  return Object.fromEntries(
    loadModel(text).operations.map(({ name, do: one, dump }) => [
      name,
      [one, dump].flatMap((method) => (method === undefined ? [] : [method.requestId, method.replyId])),
    ]),
  );
}

function announcedBy(text: string): Record<number, string> {
  return Object.fromEntries(loadModel(text).notifications.map(({ id, name }) => [id, name]));
}

describe('the number of an operation', () => {
  test('is one more than that before, from 1, for requests and answers alike', () => {
    const text = family(`
    - { name: get, attribute-set: sensor, do: { request: {}, reply: {} }, dump: { reply: {} } }
    - { name: told, notify: get }
    - { name: set, attribute-set: sensor, value: 9, do: { request: {} } }
    - { name: nothing }
    - { name: happened, attribute-set: sensor, event: {} }
    - { name: del, attribute-set: sensor, do: { request: {} } }`);
    expect(numbersOf(text)).toEqual({ get: [1, 1, 1, 1], set: [9, undefined], del: [12, undefined] });
    expect(announcedBy(text)).toMatchObject({ 2: 'told', 11: 'happened' });
  });

  test('counts requests and answers apart where there are directions', () => {
    const text = family(
      `
    - { name: get, attribute-set: sensor, do: { request: {}, reply: {} } }
    - { name: set, attribute-set: sensor, do: { request: {} } }
    - { name: told, notify: get }
    - { name: look, attribute-set: sensor, do: { request: { value: 7 }, reply: { value: 20 } } }
    - { name: happened, attribute-set: sensor, value: 30, event: {} }
    - { name: last, attribute-set: sensor, dump: { request: {}, reply: {} } }`,
      { head: '  enum-model: directional' },
    );
    expect(numbersOf(text)).toEqual({
      get: [1, 1],
      set: [2, undefined],
      look: [7, 20],
      last: [8, 31],
    });
    expect(announcedBy(text)).toMatchObject({ 2: 'told', 30: 'happened' });
  });

  test('of netlink-raw is nlmsg_type, of generic netlink the command of genlmsghdr', () => {
    const list = '    - { name: get, attribute-set: sensor, do: { request: { value: 5 }, reply: { value: 6 } } }';
    const directional = { head: '  enum-model: directional' };
    const raw = methodOf(family(list, { ...directional, level: 'netlink-raw' }), 'get');
    expect([raw.requestId, raw.replyId]).toEqual([5, 6]);
    expect(toHex(raw.request.encode({ id: 1 } as never, { byteOrder: 'little' }))).toBe('05 00 01 00 01 00 00 00');
    const generic = methodOf(family(list, directional), 'get');
    expect(toHex(generic.request.encode({ id: 1 } as never, { byteOrder: 'little' }))).toBe(
      '05 03 00 00 05 00 01 00 01 00 00 00',
    );
    expect(generic.reply.decode(fromHex('06 03 00 00'))).toEqual({});
  });
});

describe('a notification', () => {
  test('is known by its number, with what the operation that it announces is made of', () => {
    const loaded = loadFamily(
      family(
        `
    - { name: get, attribute-set: other, do: { request: {}, reply: {} } }
    - { name: told, notify: get, mcgrp: news }
    - { name: happened, attribute-set: sensor, event: { attributes: [id] }, mcgrp: news }`,
        {
          more: 'mcast-groups: { list: [{ name: news }] }',
        },
      ),
    );
    const w = new Wire(true);
    const decode = (id: number, bytes: string): unknown =>
      loaded.notifications.get(id)?.payload.decode(fromHex(`0${id} 03 00 00 ${bytes}`), { byteOrder: 'little' });
    expect(decode(2, w.nla(1, '07'))).toEqual({ x: 7 });
    expect(decode(3, w.nla(2, textBytes('a')))).toEqual({ label: 'a' });
  });

  test('of netlink-raw has the number of a request or an answer, and several operations may share it', () => {
    const text = family(
      `
    - { name: newsensor, attribute-set: sensor, do: { request: { value: 16 } } }
    - { name: delsensor, attribute-set: sensor, do: { request: { value: 17 } } }
    - { name: getsensor, attribute-set: sensor, do: { request: { value: 18 }, reply: { value: 16 } }, dump: { request: { value: 18 }, reply: { value: 16 } } }
    - { name: setsensor, attribute-set: sensor, do: { request: { value: 19 } } }
    - { name: newsensor-told, value: 16, notify: getsensor }`,
      { level: 'netlink-raw', head: '  enum-model: directional' },
    );
    expect(announcedBy(text)).toEqual({ 16: 'newsensor-told', 17: 'delsensor', 19: 'setsensor' });
    const { notifications } = loadFamily(text);
    expect(
      notifications.get(17)?.payload.decode(fromHex(new Wire(true).nla(1, '07')), { byteOrder: 'little' }),
    ).toEqual({ id: 7 });
  });
});

describe('an operation', () => {
  test('has what it may need: permissions, flags of a request, the attributes that it names', () => {
    const { operations } = loadFamily(
      family(`
    - name: new
      attribute-set: sensor
      flags: [admin-perm, uns-admin-perm]
      request-flags: [create, excl, replace, append, bulk, echo]
      dont-validate: [strict, dump, dump-strict]
      config-cond: sensors
      do: { pre: before, post: after, request: { attributes: [id, label, old, pad] }, reply: { attributes: [id] } }
      dump: { request:, reply: { attributes: } }
    - { name: bare, attribute-set: sensor, do: }`),
    );
    expect(operations.get('new')).toMatchObject({
      name: 'new',
      flags: 0x400 | 0x200 | 0x100 | 0x800 | 0x8,
      permissions: ['admin-perm', 'uns-admin-perm'],
      do: { requestAttributes: ['id', 'label', 'pad'], replyAttributes: ['id'] },
      dump: { requestAttributes: [], replyAttributes: [] },
    });
    expect(operations.get('bare')?.do).toMatchObject({ requestId: 2, replyId: undefined });
    expect(operations.get('bare')?.dump).toBeUndefined();
  });

  test('has a header of its own, or that of all', () => {
    const text = family(
      `
    - { name: get, attribute-set: sensor, do: {} }
    - { name: look, fixed-header: own, attribute-set: sensor, do: {} }`,
      {
        head: '  fixed-header: common',
        more: 'definitions:\n  - { name: common, type: struct, members: [{ name: a, type: u8 }] }\n  - { name: own, type: struct, members: [{ name: b, type: u16 }] }',
      },
    );
    const encode = (name: string, value: object): string =>
      toHex(methodOf(text, name).request.encode(value as never, { byteOrder: 'little' }));
    expect(encode('get', { a: 7, id: 1 })).toBe('01 03 00 00 07 00 00 00 05 00 01 00 01 00 00 00');
    expect(encode('look', { b: 7 })).toBe('02 03 00 00 07 00 00 00');
  });

  test('may have neither header nor attributes', () => {
    const method = methodOf(family('    - { name: ping, do: {} }'), 'ping');
    expect(toHex(method.request.encode({} as never))).toBe('01 03 00 00');
  });
});

describe('a family', () => {
  test('has a protocol and a version, and groups by name, of netlink-raw with their numbers', () => {
    const generic = loadFamily(
      family('    - { name: ping, do: {} }', { level: 'genetlink', more: 'mcast-groups: { list: [{ name: news }] }' }),
    );
    expect([generic.name, generic.protocol, generic.version, [...generic.groups]]).toEqual([
      'demo',
      16,
      3,
      [['news', undefined]],
    ]);
    const more =
      'mcast-groups: { list: [{ name: news, value: 7, c-define-name: demo-news }, { name: more, value: 33 }] }';
    const raw = loadFamily(family('    - { name: ping, do: {} }', { level: 'netlink-raw', more }));
    expect([raw.protocol, raw.version, [...raw.groups]]).toEqual([
      20,
      undefined,
      [
        ['news', 7],
        ['more', 33],
      ],
    ]);
    expect(loadFamily(`name: demo\n${SET}\noperations: { list: [] }`)).toMatchObject({ protocol: 16, version: 1 });
  });

  test.each(['genetlink', 'genetlink-c', 'genetlink-legacy', 'netlink-raw'])('of level %s', (level) => {
    expect(loadFamily(family('    - { name: ping, do: {} }', { level })).operations.has('ping')).toBe(true);
  });

  test('may say what is only for C and for the kernel', () => {
    const text = family(`    - { name: ping, do: {} }`, {
      more: 'doc: A demo.\nuapi-header: linux/demo.h\nkernel-policy: global\nc-family-name: DEMO\nc-version-name: DEMO_V\nmax-by-define: true\ncmd-max-name: MAX\ncmd-cnt-name: COUNT',
      head: '  name-prefix: demo-cmd-\n  enum-name: null\n  async-prefix: demo-ntf-\n  async-enum: null',
    });
    expect(loadFamily(text).operations.size).toBe(1);
  });

  test('is read from YAML as it is written: anchors, aliases, folded texts, comments, directives, an end', () => {
    const text = `%YAML 1.2
---
# A family.
name: "demo"
doc: >-
  Of many words,
  on many lines: and [signs]
definitions:
  - &state { name: state, type: enum, entries: &entries [off, on] }
  - name: other
    type: enum
    entries: *entries
attribute-sets:
  - name: sensor
    attributes: &attributes
      - name: id
        type: u8
        doc: |
          Lines
            that stay.
  - { name: again, attributes: *attributes }
operations:
  list: []
...
`;
    const { enums, sets } = loadModel(text);
    expect(enums.map(({ name, entries }) => [name, entries.length])).toEqual([
      ['state', 2],
      ['other', 2],
    ]);
    expect(sets.map(({ attributes }) => attributes[0]?.key)).toEqual(['id', 'id']);
  });
});

test('rtnetlink announces what sets something as something new', () => {
  const raw = family(
    `
    - { name: newlink, attribute-set: sensor, do: { request: { value: 16 } } }
    - { name: setlink, attribute-set: sensor, do: { request: { value: 19 } } }`,
    { level: 'netlink-raw' },
  );
  expect(announcedBy(raw)).toEqual({ 16: 'newlink', 19: 'setlink' });
  expect(announcedBy(raw.replace('protonum: 20', 'protonum: 0'))).toEqual({ 16: 'newlink' });
});
