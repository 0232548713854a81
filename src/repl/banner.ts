// What is shown first.

import { createRequire } from 'node:module';

/** Each works on any Linux, without privileges. */
const EXAMPLES = [
  'const socket = NetlinkSocket.open({ protocol: NETLINK_ROUTE })',
  "sendNetlinkMessageToKernel(socket.fd, 'hello', 5, NLMSG_NOOP, NLM_F_REQUEST | NLM_F_ACK)",
  'socket.receive()',
];

/** @param language - What the prompt understands. */
export function banner(language: string): string {
  const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };
  return [
    `nlmsg ${version} on Node.js ${process.versions.node}: ${language}, the whole API in scope. Three lines to type:`,
    '',
    ...EXAMPLES.map((line) => `  ${line}`),
    '',
    'Tab completes names, .help lists commands, Ctrl-C interrupts, Ctrl-D leaves.',
    '',
  ].join('\n');
}
