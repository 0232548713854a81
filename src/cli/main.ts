#!/usr/bin/env node
// `npm start`: sends a greeting to the running kernel and shows what the kernel answers. Exit status 0 where the kernel
// acknowledged, 1 where it refused, 2 where nothing was sent or answered.

import { parseArgs } from 'node:util';
import { NETLINK_ROUTE, NLMSG_NOOP } from '../codec/constants.ts';
import { protocolName } from '../codec/names.ts';
import { escapeText, quoteText } from '../codec/text.ts';
import { greet } from '../greet.ts';
import { converse, type Outcome } from './conversation.ts';
import { protocolText } from './narration.ts';
import { greetInside } from './private-namespace.ts';

const USAGE = `Usage: npm start -- [--protocol NUMBER] [TEXT]

Sends TEXT ("hello kernel" by default) to the running kernel and shows, step by step, what was sent and what came back.

  --protocol NUMBER  speak to a greet module on this protocol (31) instead of the kernel's own uevent protocol
  --help             this text

Exit status: 0 the kernel acknowledged, 1 it refused, 2 nothing was sent or answered.`;

const EXIT_STATUS = { acknowledged: 0, refused: 1, unanswered: 2 } as const;

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/**
 * The greeting by default needs no module and no root: it goes to the kernel's uevent protocol or, where that is not to be
 * had, to NETLINK_ROUTE as a message that every kernel acknowledges.
 */
async function greetAnyKernel(text: string): Promise<Outcome> {
  const inside = await greetInside(text);
  if (inside.ran && answered(inside.outcome)) {
    print('A greeting through NETLINK_KOBJECT_UEVENT (protocol 15), in a user and network namespace of its own.');
    print('There the kernel takes a message of any type from 16 on and sends its payload back to group 1.');
    process.stdout.write(inside.output);
    return inside.outcome;
  }
  const reason = inside.ran ? whyNot(inside.outcome) : `no private namespaces here: ${inside.reason}`;
  print('A greeting through NETLINK_ROUTE (protocol 0), as NLMSG_NOOP: the kernel acknowledges it and does nothing.');
  print(`NETLINK_KOBJECT_UEVENT was not to be had (${reason}).`);
  return converse({ protocol: NETLINK_ROUTE, type: NLMSG_NOOP, text }, print);
}

/** Whether the kernel took the text into consideration; EPERM means that it never looked. */
function answered(outcome: Outcome): boolean {
  return outcome.kind === 'acknowledged' || (outcome.kind === 'refused' && outcome.code !== 'EPERM');
}

function whyNot(outcome: Outcome): string {
  if (outcome.kind === 'refused') return `the kernel answered ${outcome.code}: ${escapeText(outcome.message)}`;
  return outcome.kind === 'unanswered' ? outcome.reason : '';
}

async function greetModule(protocol: number, text: string): Promise<Outcome> {
  print(`A greeting through ${protocolText(protocol)}, to a greet module.`);
  return converse({ protocol, type: greet.HELLO, text }, print);
}

/** A protocol number that the kernel has given to nobody: elsewhere the types of greet mean something else. */
function parseProtocol(argument: string): number {
  const protocol = /^\d{1,9}$/.test(argument) ? Number(argument) : NaN;
  if (Number.isNaN(protocol)) throw new Error(`--protocol takes a number, not ${quoteText(argument)}`);
  const owner = protocolName(protocol);
  if (owner !== undefined) throw new Error(`protocol ${protocol} is ${owner}, which does not speak greet`);
  return protocol;
}

function conclude(outcome: Outcome): void {
  if (outcome.kind === 'acknowledged') print('\nThe kernel acknowledged the message.');
  else if (outcome.kind === 'refused') {
    print(`\nThe kernel refused the message: ${outcome.code}${outcome.message && `, ${quoteText(outcome.message)}`}.`);
  } else print(`\nNo answer: ${outcome.reason}.`);
  process.exitCode = EXIT_STATUS[outcome.kind];
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { protocol: { type: 'string' }, help: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (values.help) {
    print(USAGE);
    return;
  }
  const text = positionals.length > 0 ? positionals.join(' ') : 'hello kernel';
  conclude(
    await (values.protocol === undefined ? greetAnyKernel(text) : greetModule(parseProtocol(values.protocol), text)),
  );
}

// A reader that has seen enough, as head(1), is no failure of the greeting.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

main().catch((error: unknown) => {
  process.stderr.write(`Cannot greet the kernel: ${(error as Error).message}\n\n${USAGE}\n`);
  process.exitCode = EXIT_STATUS.unanswered;
});
