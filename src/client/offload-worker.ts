// The worker thread that sends for another: the kernel handles a request inside sendmsg(2), and this thread waits for it.
// It owns no descriptor.

import { parentPort } from 'node:worker_threads';
import { sendmsg } from '../ffi/calls.ts';
import { SystemError } from '../ffi/system-error.ts';
import { claim } from './claim.ts';
import type { SendOrder, SendResult } from './offload.ts';

parentPort?.on('message', ({ id, fd, bytes, cell }: SendOrder) => {
  // Where it was taken back nobody waits for a result, and the descriptor may be another's by now.
  if (!claim(cell)) return;
  let result: number;
  try {
    result = sendmsg(fd, bytes);
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
    result = error.errno;
  }
  parentPort?.postMessage({ id, result } satisfies SendResult);
});
