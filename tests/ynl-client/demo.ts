// A family of generic netlink that only the fake kernel has: registered, taken away, and registered anew under other numbers.

import {
  attr,
  attributes,
  message,
  padding,
  struct,
  u16,
  u32,
  u8,
  string,
  indexedArray,
} from '../../src/codec/index.ts';
import { FakeKernel } from '../../src/testing/index.ts';

/** A specification of ours, as the kernel's own are written. */
export const DEMO_SPEC = `
name: demo
doc: for tests
protocol: genetlink
definitions:
  - { type: enum, name: state, entries: ['off', 'on'] }
attribute-sets:
  - name: sensor
    attributes:
      - { name: id, type: u32, checks: { min: 1 } }
      - { name: label, type: string, checks: { max-len: 15 } }
      - { name: state, type: u8, enum: state }
operations:
  list:
    - { name: get, attribute-set: sensor, do: { request: { attributes: [id] }, reply: { attributes: [id, label] } }, dump: { reply: { attributes: [id, label] } } }
    - { name: set, attribute-set: sensor, do: { request: { attributes: [id, label] } } }
    - { name: changed-ntf, notify: get }
mcast-groups: { list: [{ name: changes }] }
`;

const GENL_ID_CTRL = 16;
const [CTRL_CMD_NEWFAMILY, CTRL_CMD_DELFAMILY, CTRL_CMD_GETFAMILY] = [1, 2, 3];
const [GET, SET, CHANGED] = [1, 2, 3];

const header = struct({ command: u8, version: u8, zero: padding(2) });
const Control = message({
  header,
  attributes: attributes({
    id: attr(1, u16),
    name: attr(2, string),
    version: attr(3, u32),
    groups: attr(7, indexedArray(attributes({ name: attr(1, string), id: attr(2, u32) }))),
  }),
});
const Sensor = message({
  header,
  attributes: attributes({ id: attr(1, u32), label: attr(2, string), state: attr(3, u8) }),
});

/** A fake kernel that has the family, or not. */
export class DemoKernel {
  readonly kernel = new FakeKernel();
  #numbers: { readonly id: number; readonly group: number } | undefined;
  /** What was asked of the family, by its numbers at that time. */
  readonly asked: number[] = [];

  constructor() {
    this.kernel.handle(GENL_ID_CTRL, (request, reply) => {
      const { command, name } = Control.decode(request.payload);
      if (command !== CTRL_CMD_GETFAMILY) reply.error('EOPNOTSUPP');
      else if (name !== 'demo' || this.#numbers === undefined) reply.error('ENOENT');
      else reply.data({ type: GENL_ID_CTRL, payload: this.#registration(CTRL_CMD_NEWFAMILY) });
    });
    for (const type of [30, 31, 32]) this.#serve(type);
  }

  /** Loads its module. */
  load(id: number, group: number): void {
    this.#numbers = { id, group };
    this.kernel.notify(GENL_ID_CTRL, { type: GENL_ID_CTRL, payload: this.#registration(CTRL_CMD_NEWFAMILY) });
  }

  unload(): void {
    const payload = this.#registration(CTRL_CMD_DELFAMILY);
    this.#numbers = undefined;
    this.kernel.notify(GENL_ID_CTRL, { type: GENL_ID_CTRL, payload });
  }

  /** Something that it announces. */
  announce(label: string, command = CHANGED): void {
    const { id, group } = this.#numbers!;
    this.kernel.notify(group, { type: id, payload: Sensor.encode({ command, version: 1, id: 7, label }) });
  }

  #serve(type: number): void {
    this.kernel.handle(type, (request, reply) => {
      if (type !== this.#numbers?.id) {
        reply.error('ENOENT');
        return;
      }
      this.asked.push(type);
      const { command, id = 1 } = Sensor.decode(request.payload);
      const answer = (number: number): Uint8Array =>
        Sensor.encode({ command: GET, version: 1, id: number, label: `sensor ${number}` });
      if (command === SET) return;
      if ((request.flags & 0x300) === 0x300) reply.dump([1, 2, 3].map((number) => ({ type, payload: answer(number) })));
      else if (id !== 404) reply.data({ type, payload: answer(id) });
    });
  }

  #registration(command: number): Uint8Array {
    const { id, group } = this.#numbers!;
    return Control.encode({ command, version: 2, id, name: 'demo', groups: [{ name: 'changes', id: group }] });
  }
}
