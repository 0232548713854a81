// What a task has used and waited for: struct taskstats. Source: linux/taskstats.h.
//
// The struct grows at its end with each version, and a kernel sends what its own has: members that it does not have yet
// are undefined. Version 15 alone (Linux 6.14 and 6.15) put members in the middle, and version 16 took them to the end.

import { getU16 } from '../../codec/integers.ts';
import { padding } from '../../codec/schema/binary.ts';
import { type AnyCodec, Codec, planOf } from '../../codec/schema/codec.ts';
import { flagsOf } from '../../codec/schema/enum.ts';
import { s8, u16, u32, u8 } from '../../codec/schema/narrow.ts';
import { struct } from '../../codec/schema/struct.ts';
import { fixedString } from '../../codec/schema/text.ts';
import { u64 } from '../../codec/schema/wide.ts';
import { undecoded, type UndecodedBytes, wireForm } from '../../codec/schema/wire-form.ts';

/** AFORK, ASU, ... of linux/acct.h. */
export type AccountingFlag =
  /** It was forked and has not run another program since. */
  | 'fork'
  /** It used the privileges of root. */
  | 'superUser'
  /** It dumped core. */
  | 'core'
  /** A signal ended it. */
  | 'signal'
  /** It was the last of its process; from version 12 on. */
  | 'group';

/** What a task can wait for. `wpcopy` is the copying of a page at the first write to it. */
export type DelayKind = 'cpu' | 'blkio' | 'swapin' | 'freepages' | 'thrashing' | 'compact' | 'wpcopy' | 'irq';

/** How often a task waited, and how long, in nanoseconds. Zero where the kernel does not count (kernel.task_delayacct). */
export type TaskDelays = Readonly<
  Partial<Record<`${DelayKind}Count` | `${DelayKind}Delay${'Total' | 'Max' | 'Min'}`, bigint>>
>;

/** What a task, or all tasks of a process, have used and waited for. What an older kernel does not have is undefined. */
export interface Taskstats extends TaskDelays {
  /** Version of the struct. */
  readonly version?: number;
  /** As wait(2) tells it, of a task that has ended. */
  readonly exitCode?: number;
  readonly flags?: readonly (AccountingFlag | number)[];
  /** -20 to 19. */
  readonly nice?: number;
  /** Nanoseconds running by the clock, without what a hypervisor took. */
  readonly cpuRunRealTotal?: bigint;
  /** Nanoseconds running, as the kernel sees it. */
  readonly cpuRunVirtualTotal?: bigint;
  readonly comm?: string;
  /** SCHED_*. */
  readonly sched?: number;
  readonly uid?: number;
  readonly gid?: number;
  /** Of the thread. */
  readonly pid?: number;
  /** Of the parent process. */
  readonly ppid?: number;
  /** When it began: seconds since 1970, which wrap in 2106. */
  readonly btime?: number;
  /** Microseconds since it began. */
  readonly etime?: bigint;
  /** Microseconds of CPU in its program. */
  readonly utime?: bigint;
  /** Microseconds of CPU in the kernel. */
  readonly stime?: bigint;
  /** Page faults without reading. */
  readonly minflt?: bigint;
  /** Page faults with reading. */
  readonly majflt?: bigint;
  /** Resident memory by time: MiB times microseconds. */
  readonly coremem?: bigint;
  /** Virtual memory by time: MiB times microseconds. */
  readonly virtmem?: bigint;
  /** The most resident memory, in KiB. */
  readonly hiwaterRss?: bigint;
  /** The most virtual memory, in KiB. */
  readonly hiwaterVm?: bigint;
  /** Bytes read by system calls, from whatever. */
  readonly readChar?: bigint;
  readonly writeChar?: bigint;
  readonly readSyscalls?: bigint;
  readonly writeSyscalls?: bigint;
  /** Bytes read from storage. */
  readonly readBytes?: bigint;
  readonly writeBytes?: bigint;
  readonly cancelledWriteBytes?: bigint;
  /** Context switches of its own will. */
  readonly nvcsw?: bigint;
  /** Context switches against its will. */
  readonly nivcsw?: bigint;
  /** As `utime`, scaled by the frequency of the CPU. */
  readonly utimescaled?: bigint;
  readonly stimescaled?: bigint;
  readonly cpuScaledRunRealTotal?: bigint;
  /** As `btime`, in 64 bits. */
  readonly btime64?: bigint;
  /** Of the process. */
  readonly tgid?: number;
  /** Microseconds since the process began. */
  readonly tgetime?: bigint;
  /** The device and inode of its program. */
  readonly exeDev?: bigint;
  readonly exeInode?: bigint;
  /** What a newer kernel has beyond. */
  readonly [undecoded]?: UndecodedBytes;
  readonly [wireForm]?: unknown;
}

const Flags = flagsOf(u8, { fork: 1, superUser: 2, core: 8, signal: 0x10, group: 0x20 });

/** How often and how long, and in version 15 the longest and the shortest. */
function delay(kind: DelayKind, inTheMiddle: boolean): Record<string, AnyCodec> {
  const total = { [`${kind}Count`]: u64, [`${kind}DelayTotal`]: u64 };
  return inTheMiddle ? { ...total, ...extremes(kind) } : total;
}

function extremes(kind: DelayKind): Record<string, AnyCodec> {
  return { [`${kind}DelayMax`]: u64, [`${kind}DelayMin`]: u64 };
}

/** The accounting of version 2, between the delays. */
const ACCOUNTING = {
  cpuRunRealTotal: u64,
  cpuRunVirtualTotal: u64,
  comm: fixedString(32),
  sched: u8,
  schedGap: padding(7),
  uid: u32,
  gid: u32,
  pid: u32,
  ppid: u32,
  btime: u32,
  btimeGap: padding(4),
  ...wide('etime', 'utime', 'stime', 'minflt', 'majflt', 'coremem', 'virtmem', 'hiwaterRss', 'hiwaterVm'),
  ...wide('readChar', 'writeChar', 'readSyscalls', 'writeSyscalls'),
  ...wide('readBytes', 'writeBytes', 'cancelledWriteBytes', 'nvcsw', 'nivcsw'),
  ...wide('utimescaled', 'stimescaled', 'cpuScaledRunRealTotal'),
};

function wide(...keys: string[]): Record<string, AnyCodec> {
  return Object.fromEntries(keys.map((key) => [key, u64]));
}

function layout(inTheMiddle: boolean): Codec<Taskstats> {
  const of = (kind: DelayKind): Record<string, AnyCodec> => delay(kind, inTheMiddle);
  const all: DelayKind[] = ['cpu', 'blkio', 'swapin', 'freepages', 'thrashing', 'compact', 'wpcopy', 'irq'];
  const members = {
    version: u16,
    versionGap: padding(2),
    exitCode: u32,
    flags: Flags,
    nice: s8,
    niceGap: padding(6),
    ...of('cpu'),
    ...of('blkio'),
    ...of('swapin'),
    ...ACCOUNTING,
    ...of('freepages'),
    ...of('thrashing'), // version 9
    btime64: u64, // 10
    ...of('compact'), // 11
    tgid: u32, // 12
    tgidGap: padding(4),
    ...wide('tgetime', 'exeDev', 'exeInode'),
    ...of('wpcopy'), // 13
    ...of('irq'), // 14
    ...(inTheMiddle ? {} : Object.assign({}, ...all.map(extremes))), // 16
  } as Record<string, AnyCodec>;
  return struct(members, 'taskstats');
}

const [ordered, fifteenth] = [planOf<Taskstats, Taskstats>(layout(false)), planOf<Taskstats, Taskstats>(layout(true))];
const MISPLACED = 15;

/**
 * What a task has used: struct taskstats of whatever version it says.
 *
 * @example
 * ```ts
 * import { Taskstats } from 'nlmsg/families/taskstats';
 *
 * const bytes = Taskstats.encode({ version: 16, comm: 'node', cpuCount: 3n, cpuDelayMax: 500n });
 * const { comm, cpuDelayMax } = Taskstats.decode(bytes);
 * console.log(bytes.length, comm, cpuDelayMax); // 560 node 500n
 * console.log(Taskstats.decode(bytes.subarray(0, 416)).cpuDelayMax); // undefined
 * ```
 */
export const Taskstats: Codec<Taskstats> = new Codec<Taskstats>({
  ...ordered,
  size: undefined,
  read(source, start, end) {
    const version = end - start < 2 ? 0 : getU16(source.bytes, start, source.littleEndian);
    return (version === MISPLACED ? fifteenth : ordered).read(source, start, end);
  },
  write(sink, value) {
    const version = (value as Taskstats | undefined)?.version;
    (version === MISPLACED ? fifteenth : ordered).write(sink, value);
  },
});
