// Recorded answers, as answers to the requests that are made now.

import { NLMSG_HDRLEN } from '../codec/align.ts';
import { hostByteOrder } from '../codec/byte-order.ts';
import { NLMSG_ERROR } from '../codec/constants.ts';
import { getU32, putU32 } from '../codec/integers.ts';
import { messagesIn } from './request-difference.ts';

const LITTLE_ENDIAN = hostByteOrder === 'little';
/** Where struct nlmsgerr echoes the request's header, from the start of its own message: after the errno. */
const ECHO = NLMSG_HDRLEN + 4;
const SEQUENCE = 8;
const PORT_ID = 12;

/** The numbers of a request as it is made now. */
export interface LiveRequest {
  readonly sequence: number;
  readonly portId: number;
}

/** Requests that have been made again, by the socket and the sequence number that they were recorded with. */
export class LiveRequests {
  readonly #requests = new Map<string, LiveRequest>();

  /** Notes that the messages of `recorded` are now those of `live`: the same, but for their numbers. */
  add(portId: number, recorded: Uint8Array, live: Uint8Array): void {
    for (const { offset, sequence } of messagesIn(recorded)) {
      this.#requests.set(`${portId} ${sequence}`, {
        sequence: getU32(live, offset + SEQUENCE, LITTLE_ENDIAN),
        portId: getU32(live, offset + PORT_ID, LITTLE_ENDIAN),
      });
    }
  }

  get(portId: number, sequence: number): LiveRequest | undefined {
    return this.#requests.get(`${portId} ${sequence}`);
  }
}

/** Puts the numbers of requests as they are made now in place of those that were recorded. */
export function rewriteAnswer(
  bytes: Uint8Array,
  receiver: number,
  group: number,
  controlTypes: boolean,
  requests: LiveRequests,
): void {
  for (const { offset, portId, sequence, type } of messagesIn(bytes)) {
    // Some protocols leave the port id out of answers; in what goes to a group, 0 means that no request caused it.
    const asker = portId === 0 && group === 0 ? receiver : portId;
    const live = requests.get(asker, sequence);
    if (live !== undefined) putU32(bytes, offset + SEQUENCE, live.sequence, LITTLE_ENDIAN);
    const echoed = controlTypes && type === NLMSG_ERROR && offset + ECHO + NLMSG_HDRLEN <= bytes.length;
    if (!echoed) continue;
    const echo = requests.get(receiver, getU32(bytes, offset + ECHO + SEQUENCE, LITTLE_ENDIAN));
    if (echo === undefined) continue;
    putU32(bytes, offset + ECHO + SEQUENCE, echo.sequence, LITTLE_ENDIAN);
    putU32(bytes, offset + ECHO + PORT_ID, echo.portId, LITTLE_ENDIAN);
  }
}
