// Batches of nf_tables as the kernel answers them, on a fake kernel: everything at BATCH_END, in the kernel's order.

import { NetlinkClient } from '../../src/client/netlink-client.ts';
import type { NetlinkClientOptions } from '../../src/client/client-options.ts';
import {
  encodeError,
  type ExtendedAck,
  type Message,
  NETLINK_NETFILTER,
  NLM_F_ACK,
  NLM_F_ECHO,
  NLMSG_ERROR,
} from '../../src/codec/index.ts';
import type { AnswerInit, FakeKernelOptions, Reply } from '../../src/testing/index.ts';
import { FakeKernel } from '../../src/testing/index.ts';
import { NFT_MSG_NEWTABLE } from './support.ts';

/** How the next batches are answered. */
export interface Behaviour {
  /** Whether BATCH_END is acknowledged, as from Linux 6.10 on. */
  acknowledgesEnd: boolean;
  /** By the number of the request: the errno that it is refused with. */
  refused: ReadonlyMap<number, number>;
  /** The errno that the commit fails with; 0 for none. */
  commit: number;
  /** The errno that BATCH_BEGIN is refused with; 0 for none. */
  begin: number;
  /** When the answers come: at once, or so many milliseconds later; undefined for never. */
  delay: number | 'at once' | undefined;
  extendedAck: ExtendedAck;
}

/** A fake kernel with nf_tables. */
export class FakeNetfilter {
  readonly kernel: FakeKernel;
  readonly behaviour: Behaviour = {
    acknowledgesEnd: true,
    refused: new Map(),
    commit: 0,
    begin: 0,
    delay: 'at once',
    extendedAck: {},
  };
  /** How many batches with requests have been committed. */
  committed = 0;
  #begin: Message | undefined;
  #requests: Message[] = [];

  constructor(options: FakeKernelOptions = {}) {
    this.kernel = new FakeKernel(options);
    this.kernel.handle(0x10, (request, reply) => {
      reply.silence();
      this.#begin = request;
      this.#requests = [];
    });
    this.kernel.handle(NFT_MSG_NEWTABLE, (request, reply) => {
      reply.silence();
      this.#requests.push(request);
    });
    this.kernel.handle(0x11, (request, reply) => this.#end(request, reply));
  }

  open(options: Partial<NetlinkClientOptions> = {}): NetlinkClient {
    return NetlinkClient.open({ protocol: NETLINK_NETFILTER, transport: this.kernel.transport, ...options });
  }

  #end(end: Message, reply: Reply): void {
    const answers = this.#answers(end);
    const { delay } = this.behaviour;
    const answer = (): void => {
      for (const each of answers) reply.data(each);
    };
    if (delay === 'at once') answer();
    else if (delay !== undefined) {
      reply.later(() => {
        answer();
        reply.silence();
      }, delay);
      return;
    }
    reply.silence();
  }

  #answers(end: Message): AnswerInit[] {
    const { acknowledgesEnd, refused, commit, begin, extendedAck } = this.behaviour;
    const requests = this.#requests;
    if (begin !== 0) return [verdict(this.#begin!, begin, {})];
    const failing = requests.some((_, index) => refused.has(index));
    const answers: AnswerInit[] = [];
    const ok = !failing && (commit === 0 || requests.length === 0);
    if (!failing && !ok) answers.push(verdict(requests[0]!, commit, {}));
    if (ok) {
      if (requests.length > 0) this.committed++;
      for (const request of requests.filter(({ flags }) => (flags & NLM_F_ECHO) !== 0)) answers.push(echo(request));
    }
    for (const [index, request] of requests.entries()) {
      const errno = refused.get(index) ?? 0;
      if (errno !== 0 || (request.flags & NLM_F_ACK) !== 0) {
        answers.push(verdict(request, errno, errno === 0 ? {} : extendedAck));
      }
    }
    if (ok && acknowledgesEnd && (end.flags & NLM_F_ACK) !== 0) answers.push(verdict(end, 0, {}));
    return answers;
  }
}

function echo({ type, sequence, payload }: Message): AnswerInit {
  return { type, sequence, payload };
}

/** An acknowledgement, or a refusal, of a message. */
export function verdict(request: Message, errno: number, extendedAck: ExtendedAck): AnswerInit {
  const bytes = encodeError({ error: 0 - errno, request, extendedAck });
  const flags = new DataView(bytes.buffer, bytes.byteOffset).getUint16(6, true);
  return { type: NLMSG_ERROR, flags, sequence: request.sequence, payload: bytes.slice(16) };
}
