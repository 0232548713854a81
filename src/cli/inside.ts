// Runs inside the private namespaces that private-namespace.ts makes, and nowhere else: outside them it would send an
// event to every device manager of the machine.

import { fstatSync, writeSync } from 'node:fs';
import { text as readText } from 'node:stream/consumers';
import { NETLINK_KOBJECT_UEVENT } from '../codec/constants.ts';
import { greet } from '../greet.ts';
import { converse } from './conversation.ts';
import { REPORT_FD } from './private-namespace.ts';

const UEVENT_GROUP = 1;

fstatSync(REPORT_FD); // throws where the parent has not opened it
const text = await readText(process.stdin);

const plan = { protocol: NETLINK_KOBJECT_UEVENT, type: greet.HELLO, text, echoGroup: UEVENT_GROUP };
const outcome = await converse(plan, (line) => {
  process.stdout.write(`${line}\n`);
});
writeSync(REPORT_FD, JSON.stringify(outcome));
