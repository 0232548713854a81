#!/usr/bin/env node
// `nlmsg`: the commands of the package.

import { quoteText } from '../codec/text.ts';
import { generate, GENERATE_USAGE } from './generate.ts';

const [command, ...args] = process.argv.slice(2);

if (command === 'generate') process.exitCode = generate(args);
else if (command === '--help' || command === 'help') process.stdout.write(`${GENERATE_USAGE}\n`);
else {
  const given =
    command === undefined ? 'no command is given' : `there is no command ${quoteText(command.slice(0, 64))}`;
  process.stderr.write(`Cannot run nlmsg: ${given}, expected generate\n\n${GENERATE_USAGE}\n`);
  process.exitCode = 2;
}
