// Which events of processes there are. Source: PROC_EVENT_* in linux/cn_proc.h.

/** Kinds of events, by the bits that choose them: PROC_EVENT_*. */
export const PROCESS_EVENTS = {
  fork: 1,
  exec: 2,
  uid: 4,
  gid: 0x40,
  sid: 0x80,
  ptrace: 0x100,
  comm: 0x200,
  /** Chooses, and is never the kind of an event. */
  nonzeroExit: 0x2000_0000,
  coredump: 0x4000_0000,
  exit: 0x8000_0000,
} as const;

/** A kind of event that can be listened to. `nonzeroExit` is `exit` of those alone that failed. */
export type ProcessEventKind = keyof typeof PROCESS_EVENTS;
