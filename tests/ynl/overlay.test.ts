// What an overlay changes.

import { describe, expect, test } from '@jest/globals';
import { loadFamily, loadModel } from '../../src/ynl/index.ts';
import { thrownBy } from '../support/thrown.ts';

const BASE = `
name: demo
definitions:
  - { name: state, type: enum, entries: [off, on, { name: broken, value: 9 }] }
  - { name: point, type: struct, members: [{ name: x, type: u8 }, { name: pad, type: pad, len: 1 }, { name: pad, type: pad, len: 2 }] }
protocol: netlink-raw
protonum: 20
attribute-sets:
  - name: sensor
    attributes:
      - { name: id, type: u32, byte-order: big-endian, checks: { max: 9 } }
      - { name: label, type: string }
      - { name: state, type: u8, enum: state }
sub-messages:
  - { name: data, formats: [{ value: a, attribute-set: sensor }] }
operations:
  list:
    - { name: get, attribute-set: sensor, do: { request: { attributes: [id] }, reply: { attributes: [id] } } }
`;

/** The attributes of the first set, as number and codec. */
function attributesOf(...overlays: readonly string[]): Record<string, readonly unknown[]> {
  const { sets } = loadModel(BASE, { overlays });
  return Object.fromEntries(
    sets[0]!.attributes.map(({ name, type, codec, limits }) => [name, [type, codec.kind, limits.max]]),
  );
}

function entriesOf(overlay: string): Record<string, bigint> {
  return Object.fromEntries(
    loadModel(BASE, { overlays: [overlay] }).enums[0]!.entries.map(({ name, value }) => [name, value]),
  );
}

describe('an overlay', () => {
  test('changes keys of maps, and leaves the others', () => {
    expect(attributesOf('attribute-sets: [{ name: sensor, attributes: [{ name: id, checks: { min: 1 } }] }]')).toEqual({
      id: [1, 'integer', 9n],
      label: [2, 'plain', undefined],
      state: [3, 'enum', undefined],
    });
    expect(attributesOf('attribute-sets: [{ name: sensor, attributes: [{ name: id, value: 7 }] }]')).toMatchObject({
      id: [7, 'integer', 9n],
      label: [8, 'plain', undefined],
    });
  });

  test('takes away a key by nothing, and a thing by $remove', () => {
    const { sets } = loadModel(BASE, {
      overlays: ['attribute-sets: [{ name: sensor, attributes: [{ name: id, byte-order: }] }]'],
    });
    expect(sets[0]!.attributes[0]!.codec).toEqual({ kind: 'integer', name: 'u32' });
    const without = 'attribute-sets: [{ name: sensor, attributes: [{ name: label, $remove: true }] }]';
    expect(Object.keys(attributesOf(without))).toEqual(['id', 'state']);
    expect(
      loadModel(BASE, { overlays: ['sub-messages: [{ name: data, formats: [{ value: a, $remove: true }] }]'] }),
    ).toBeTruthy();
  });

  test('adds things of new names behind the others', () => {
    const more =
      'attribute-sets: [{ name: sensor, attributes: [{ name: unit, type: string }] }, { name: other, attributes: [] }]';
    expect(Object.keys(attributesOf(more))).toEqual(['id', 'label', 'state', 'unit']);
    expect(loadModel(BASE, { overlays: [more] }).sets.map(({ name }) => name)).toEqual(['sensor', 'other']);
  });

  test('moves a thing by taking it away and adding it', () => {
    const moved =
      'attribute-sets: [{ name: sensor, attributes: [{ name: id, $remove: true }, { name: id, type: u8 }] }]';
    expect(attributesOf(moved)).toEqual({
      label: [1, 'plain', undefined],
      state: [2, 'enum', undefined],
      id: [3, 'integer', undefined],
    });
  });

  test('of two things of one name changes the first, and takes away one after the other', () => {
    const sizes = (overlay: string): unknown =>
      loadModel(BASE, { overlays: [overlay] }).structs[0]!.members.map(({ codec }) =>
        'size' in codec ? codec.size : codec.kind,
      );
    const over = (members: string): string => `definitions: [{ name: point, members: [${members}] }]`;
    expect(sizes(over('{ name: pad, len: 5 }'))).toEqual(['integer', 5, 2]);
    expect(sizes(over('{ name: pad, $remove: true }'))).toEqual(['integer', 2]);
    expect(sizes(over('{ name: pad, $remove: true }, { name: pad, $remove: true }'))).toEqual(['integer']);
  });

  test('joins lists of words, and a word leaves the thing of its name as it is', () => {
    const over = (entries: string): string => `definitions: [{ name: state, entries: [${entries}] }]`;
    expect(entriesOf(over('on, gone'))).toEqual({ off: 0n, on: 1n, broken: 9n, gone: 10n });
    expect(entriesOf(over('{ name: on, value: 3 }, broken'))).toEqual({ off: 0n, on: 3n, broken: 9n });
    const names = 'operations: { list: [{ name: get, do: { request: { attributes: [id, label] } } }] }';
    expect(loadFamily(BASE, { overlays: [names] }).operations.get('get')?.do?.requestAttributes).toEqual([
      'id',
      'label',
    ]);
  });

  test('replaces what is of another kind', () => {
    const other =
      'definitions:\n  - { name: state, value-start: 4 }\n  - { name: state, entries: [{ name: off, value: 2 }] }';
    expect(entriesOf(other)).toMatchObject({ off: 2n, on: 3n });
  });

  test('comes over the specification with the overlays before it', () => {
    const first = 'attribute-sets: [{ name: sensor, attributes: [{ name: unit, type: u8 }] }]';
    const second = {
      text: 'attribute-sets: [{ name: sensor, attributes: [{ name: unit, type: u16 }] }]',
      file: 'second.yaml',
    };
    const { sets } = loadModel(BASE, { overlays: [first, second.text] });
    expect(sets[0]!.attributes[3]!.codec).toEqual({ kind: 'integer', name: 'u16' });
    const wrong = { ...second, text: second.text.replace('u16', 'u24') };
    const error = thrownBy(() => loadModel(BASE, { file: 'demo.yaml', overlays: [first, wrong] }));
    expect(error.message).toMatch(/^Cannot read second\.yaml:1:67: attribute-sets\[0\]\.attributes\[0\]\.type: /);
  });

  test('leaves the base of others as it is, where an alias repeats it', () => {
    const base =
      'name: demo\nattribute-sets:\n  - { name: a, attributes: &all [{ name: id, type: u8 }] }\n  - { name: b, attributes: *all }\noperations: { list: [] }';
    const { sets } = loadModel(base, {
      overlays: ['attribute-sets: [{ name: b, attributes: [{ name: id, type: u16 }] }]'],
    });
    expect(sets.map(({ attributes }) => attributes[0]!.codec)).toEqual([
      { kind: 'integer', name: 'u8' },
      { kind: 'integer', name: 'u16' },
    ]);
  });
});
