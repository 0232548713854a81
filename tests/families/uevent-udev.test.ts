// Messages of udev, as libudev makes them and as nobody should.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeUdevMessage } from '../../src/families/uevent/index.ts';
import { utf8 } from '../support/golden.ts';
import { udevMessage } from '../uevent/udev-message.ts';

const PROPERTIES = 'ACTION=add\0DEVPATH=/devices/x\0SUBSYSTEM=usb\0ID_MODEL=Key\0SEQNUM=42\0';

describe.each(['little', 'big'] as const)('G9: in %s-endian order', (byteOrder) => {
  const read = (bytes: Uint8Array): ReturnType<typeof decodeUdevMessage> => decodeUdevMessage(bytes, { byteOrder });
  const message = (options: Parameters<typeof udevMessage>[1] = {}): Uint8Array =>
    udevMessage(PROPERTIES, { byteOrder, ...options });

  test('a message is read', () => {
    const { action, devpath, sequenceNumber, properties, parts, malformed } = read(message());
    expect({ action, devpath, sequenceNumber }).toEqual({ action: 'add', devpath: '/devices/x', sequenceNumber: 42n });
    expect(properties.get('ID_MODEL')).toBe('Key');
    expect(parts).toHaveLength(5);
    expect(malformed).toEqual([]);
  });

  test('the properties are where the header says, and nowhere else', () => {
    const later = message({ offset: 44, length: PROPERTIES.length - 4 });
    expect(read(later).parts[0]).toBe('ON=add');
    expect(read(message({ length: 11 })).parts).toEqual(['ACTION=add']);
    expect(read(message({ length: 10 })).malformed).toEqual([{ part: 0, problem: 'not terminated' }]);
    expect(read(message({ offset: 40 + PROPERTIES.length, length: 0 }))).toMatchObject({ parts: [], malformed: [] });
  });

  test.each([
    [{ offset: 0 }],
    [{ offset: 39 }],
    [{ offset: 41 }],
    [{ length: PROPERTIES.length + 1 }],
    [{ offset: 0xffff_ffff }],
    [{ offset: 0xffff_ffff, length: 41 }],
    [{ length: 0xffff_ffff }],
    [{ offset: 0x8000_0000, length: 0x8000_0000 }],
  ])('and nothing is read beyond the bytes there are: %j', (options) => {
    const { parts, properties, malformed } = read(message(options));
    expect({ parts, size: properties.size }).toEqual({ parts: [], size: 0 });
    expect(malformed).toEqual([{ part: undefined, problem: 'out of bounds' }]);
  });

  test.each([[{ magic: 0xcafefeed }], [{ magic: 0 }], [{ prefix: 'libudex\0' }], [{ prefix: 'libudev@' }]])(
    'what is none is not read: %j',
    (options) => {
      expect(read(message(options)).malformed).toEqual([{ part: undefined, problem: 'no header' }]);
    },
  );

  test('no bytes make it throw', () => {
    const whole = message();
    for (let length = 0; length < whole.length; length++) {
      expect(read(whole.slice(0, length)).malformed.length).toBeGreaterThan(0);
    }
    const change = fc.tuple(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
        const bytes = whole.slice();
        for (const [at, value] of changes) bytes[at] = value;
        const { parts } = read(bytes);
        expect(parts.join('\0').length).toBeLessThanOrEqual(bytes.length - 40);
      }),
      { numRuns: 500 },
    );
  });
});

test("a kernel's uevent is no message of udev", () => {
  expect(decodeUdevMessage(utf8(`add@/x\0${PROPERTIES}`)).malformed[0]).toEqual({
    part: undefined,
    problem: 'no header',
  });
});
