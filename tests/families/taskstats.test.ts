// struct taskstats against the header, against what kernels sent, and against /proc where this process may ask.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { decodeError, decodeMessage, NLM_F_ACK, NLM_F_REQUEST, undecoded } from '../../src/codec/index.ts';
import { NetlinkClient } from '../../src/client/netlink-client.ts';
import { type KernelError, NETLINK_GENERIC, NetlinkSocket } from '../../src/index.ts';
import {
  Taskstats,
  TASKSTATS_CMD_GET,
  TASKSTATS_CMD_NEW,
  TASKSTATS_GENL_NAME,
  TASKSTATS_GENL_VERSION,
  TaskstatsReply,
  TaskstatsRequest,
} from '../../src/families/taskstats/index.ts';
import { attribute, join, turn } from '../client/support.ts';
import { golden } from '../support/golden.ts';
import { describeWith } from '../support/requirements.ts';

const little = { byteOrder: 'little' } as const;
const GENL_HEADER = 4;
const SIZES = { __u8: 1, __u16: 2, __u32: 4, __u64: 8, char: 1 } as const;

/** The members of struct taskstats in the header with their offsets, as a 64-bit compiler lays them out. */
function layoutOfHeader(): { version: number; offsets: Map<string, number>; size: number } {
  const text = readFileSync('/usr/include/linux/taskstats.h', 'utf8').replaceAll(/\/\*[^]*?\*\//g, '');
  const version = Number(/TASKSTATS_VERSION\s+(\d+)/.exec(text)?.[1]);
  const body = /struct taskstats \{([^]*?)\n\};/.exec(text)?.[1] ?? '';
  const offsets = new Map<string, number>();
  let end = 0;
  const members = /(__u8|__u16|__u32|__u64|char)\s+(\w+)(?:\[(\w+)\])?(\s*__attribute__\(\(aligned\(8\)\)\))?\s*;/g;
  for (const [, type, name, count, aligned] of body.matchAll(members)) {
    const size = SIZES[type as keyof typeof SIZES];
    const boundary = aligned === undefined ? size : 8;
    const start = Math.ceil(end / boundary) * boundary;
    offsets.set(name!, start);
    end = start + size * (count === undefined ? 1 : count === 'TS_COMM_LEN' ? 32 : Number(count));
  }
  return { version, offsets, size: Math.ceil(end / 8) * 8 };
}

/** The key of a member: `ac_exitcode` is `exitCode`, `cpu_delay_total` is `cpuDelayTotal`. */
function keyOf(name: string): string {
  const renamed: Record<string, string> = { ac_exitcode: 'exitCode', ac_flag: 'flags' };
  const camel = name.replace(/^ac_/, '').replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return renamed[name] ?? camel;
}

/** Where a decoded member lies: the only byte that changes it. */
function offsetOf(key: keyof Taskstats, size: number, version: number): number[] {
  const blank = new Uint8Array(size);
  blank[0] = version;
  const before = Taskstats.decode(blank, little)[key];
  return Array.from(blank.keys()).filter((at) => {
    const bytes = blank.slice();
    bytes[at] = bytes[at]! ^ 0x20; // a letter, a bit with a name, a number
    if (at < 2) bytes[at] = 1;
    return String(Taskstats.decode(bytes, little)[key]) !== String(before);
  });
}

describeWith('headers', 'linux/taskstats.h', () => {
  test('has every member where it is here', () => {
    const { version, offsets, size } = layoutOfHeader();
    expect(version).toBeGreaterThan(7);
    expect(offsets.size).toBeGreaterThan(40);
    for (const [name, offset] of offsets) {
      if (name === 'ac_pad' || name === 'version') continue;
      const [first] = offsetOf(keyOf(name) as keyof Taskstats, size, version === 15 ? 16 : version);
      expect([name, first]).toEqual([name, offset]);
    }
  });

  test('has the numbers of commands and attributes', () => {
    const text = readFileSync('/usr/include/linux/taskstats.h', 'utf8');
    const numbers = (prefix: string): string[] =>
      Array.from(text.matchAll(new RegExp(`^\\s${prefix}(\\w+)(?: = 0)?,`, 'gm')), ([, name]) => name!);
    expect(numbers('TASKSTATS_CMD_(?!ATTR)').slice(1)).toEqual(['GET', 'NEW']);
    expect([TASKSTATS_CMD_GET, TASKSTATS_CMD_NEW]).toEqual([1, 2]);
    expect(numbers('TASKSTATS_CMD_ATTR_').slice(1)).toEqual(['PID', 'TGID', 'REGISTER_CPUMASK', 'DEREGISTER_CPUMASK']);
    expect(numbers('TASKSTATS_TYPE_').slice(1)).toEqual(['PID', 'TGID', 'STATS', 'AGGR_PID', 'AGGR_TGID', 'NULL']);
    const bytes = TaskstatsRequest.encode({ pid: 1, tgid: 2, registerCpumask: '3', deregisterCpumask: '4' }, little);
    expect([4, 12, 20, 28].map((at) => bytes[at - 2])).toEqual([1, 2, 3, 4]);
  });
});

describe.each([
  ['6.1', 13, 416],
  ['6.12', 14, 432],
])('what Linux %s answered', (series, version, size) => {
  const payload = decodeMessage(golden(`${series}/generic/taskstats-get`), little).payload;

  test('is read, and what that kernel does not have is absent', () => {
    const { aggrPid } = TaskstatsReply.decode(payload, { ...little, start: GENL_HEADER });
    const { stats } = aggrPid!;
    expect(aggrPid!.pid).toBe(1);
    expect(stats).toMatchObject({ version, pid: 1, tgid: 1, ppid: 0, uid: 0, gid: 0, exitCode: 0, nice: 0 });
    expect(stats!.comm).toMatch(/^[\w./-]+$/);
    expect(stats!.hiwaterVm! >= stats!.hiwaterRss!).toBe(true);
    expect(stats!.irqCount).toBe(version < 14 ? undefined : 0n);
    expect(stats!.cpuDelayMax).toBeUndefined();
    expect(Taskstats.encode({ version, comm: 'x' }).length).toBeGreaterThan(size);
  });

  test('is written again as it was', () => {
    const value = TaskstatsReply.decode(payload, { ...little, start: GENL_HEADER, preserve: true });
    expect(TaskstatsReply.encode(value, little)).toEqual(payload.slice(GENL_HEADER));
  });
});

describe('versions', () => {
  const stats = { comm: 'node', cpuCount: 1n, cpuDelayTotal: 2n, cpuDelayMax: 3n, cpuDelayMin: 4n, blkioCount: 5n };

  test('16 has the longest and shortest delays at its end, 15 among the others, and both are read', () => {
    const [fifteen, sixteen] = [15, 16].map((version) => Taskstats.encode({ version, ...stats }, little));
    expect([fifteen!.length, sixteen!.length]).toEqual([560, 560]);
    expect([fifteen![32], sixteen![32]]).toEqual([3, 5]); // cpu_delay_max, blkio_count
    for (const [version, bytes] of [
      [15, fifteen!],
      [16, sixteen!],
    ] as const) {
      expect(Taskstats.decode(bytes, little)).toMatchObject({ version, ...stats });
    }
  });

  test('to come are longer, and keep what nobody knows', () => {
    const longer = Uint8Array.from([...Taskstats.encode({ version: 17, ...stats }, little), 1, 2, 3, 4, 5, 6, 7, 8]);
    const value = Taskstats.decode(longer, little);
    expect(value).toMatchObject({ version: 17, ...stats });
    expect(value[undecoded]).toEqual({ offset: 560, value: Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8) });
    expect(Taskstats.encode(value, little)).toEqual(longer);
  });

  test('of old, and structs that are cut off anywhere, have what they have', () => {
    const bytes = Taskstats.encode({ version: 16, ...stats }, little);
    for (let length = 0; length <= bytes.length; length++) {
      const value = Taskstats.decode(bytes.slice(0, length), little);
      expect(value.cpuDelayMax).toBe(length < 440 ? undefined : 3n);
      expect(value.comm).toBe(length < 112 ? undefined : 'node');
    }
  });
});

/** A request with its genlmsghdr. */
const payloadOf = (request: TaskstatsRequest): Uint8Array =>
  join(Uint8Array.of(TASKSTATS_CMD_GET, TASKSTATS_GENL_VERSION, 0, 0), TaskstatsRequest.encode(request));

/** Asks the kernel that runs; `id` is the family's. */
class Asked {
  readonly client: NetlinkClient = NetlinkClient.open({ protocol: NETLINK_GENERIC });
  id = 0;

  async resolve(): Promise<void> {
    const GETFAMILY = 3;
    const payload = join(Uint8Array.of(GETFAMILY, 1, 0, 0), attribute(2, TASKSTATS_GENL_NAME));
    const { messages } = await this.client.request({ type: 16, payload });
    const answer = messages[0]!.payload;
    for (let at = 4; at < answer.length;) {
      const [length, type] = new Uint16Array(answer.slice(at, at + 4).buffer) as unknown as [number, number];
      if (type === 1) this.id = new Uint16Array(answer.slice(at + 4, at + 6).buffer)[0]!;
      at += (length + 3) & ~3;
    }
  }

  async get(request: TaskstatsRequest): Promise<TaskstatsReply[]> {
    const { messages } = await this.client.request({ type: this.id, payload: payloadOf(request) });
    return messages.map((message) => {
      expect([message.type, message.payload[0]]).toEqual([this.id, TASKSTATS_CMD_NEW]);
      return TaskstatsReply.decode(message.payload, { start: GENL_HEADER });
    });
  }
}

describeWith('netlink', 'the kernel that runs', () => {
  test('tells what this process has used, as /proc does, or that this takes privilege', async () => {
    const asked = new Asked();
    await asked.resolve();
    const answer = await asked.get({ pid: process.pid }).catch((error: unknown) => error as KernelError);
    if (answer instanceof Error) {
      // In a user namespace: it takes CAP_NET_ADMIN in the initial one.
      expect(answer).toMatchObject({ code: 'EPERM', outcome: 'refused' });
      await asked.client.close();
      return;
    }
    const [{ aggrPid } = {}] = answer;
    const stat = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    const status = readFileSync('/proc/self/status', 'utf8');
    const stats = aggrPid!.stats!;
    expect(aggrPid!.pid).toBe(process.pid);
    expect(stats).toMatchObject({
      pid: process.pid,
      ppid: Number(stat[1]),
      comm: /^Name:\s*(.*)$/m.exec(status)![1],
      uid: process.getuid!(),
      gid: process.getgid!(),
      nice: Number(stat[16]),
      exitCode: 0,
    });
    // Taken a moment later, by the same counters.
    const upTo = (key: 'minflt' | 'majflt', later: string): void => {
      expect([key, stats[key]! > 0n || later === '0', stats[key]! <= BigInt(later)]).toEqual([key, true, true]);
    };
    upTo('minflt', stat[7]!);
    upTo('majflt', stat[9]!);
    expect(Number(stats.hiwaterVm)).toBeLessThanOrEqual(Number(/^VmPeak:\s*(\d+)/m.exec(status)![1]));
    if (stats.version! >= 12) expect(stats.tgid).toBe(process.pid);
    const whole = (await asked.get({ tgid: process.pid }))[0]!.aggrTgid!;
    expect([whole.tgid, whole.stats!.version]).toEqual([process.pid, stats.version]);
    expect(whole.stats!.nvcsw! >= stats.nvcsw!).toBe(true);
    await asked.client.close();
  });

  test('tells a socket that registered of each task that ends, or that this takes privilege', async () => {
    const asked = new Asked();
    await asked.resolve();
    using socket = NetlinkSocket.open({ protocol: NETLINK_GENERIC });
    const ask = (request: TaskstatsRequest): number => {
      const flags = NLM_F_REQUEST | NLM_F_ACK;
      const sequence = socket.send({ type: asked.id, flags, payload: payloadOf(request) });
      for (;;) {
        const answer = decodeMessage(socket.receive()!.bytes);
        if (answer.type === 2 && answer.sequence === sequence) return decodeError(answer).error;
      }
    };
    const cpus = readFileSync('/sys/devices/system/cpu/possible', 'utf8').trim();
    const registered = ask({ registerCpumask: cpus });
    await asked.client.close();
    expect([0, -1]).toContain(registered);
    if (registered !== 0) return;
    const child = spawnSync('sh', ['-c', 'exit 3']);
    for (;;) {
      const datagram = socket.receive();
      if (datagram === undefined) {
        await turn();
        continue;
      }
      const { type, payload } = decodeMessage(datagram.bytes);
      expect([type, payload[0]]).toEqual([asked.id, TASKSTATS_CMD_NEW]);
      const { aggrPid } = TaskstatsReply.decode(payload, { start: GENL_HEADER });
      if (aggrPid?.pid !== child.pid) continue;
      expect(aggrPid.stats).toMatchObject({ pid: child.pid, ppid: process.pid, exitCode: 0x300, comm: 'sh' });
      break;
    }
    expect(ask({ deregisterCpumask: cpus })).toBe(0);
  });
});
