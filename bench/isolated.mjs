// Runs a peer in a network namespace that has links of its own and nobody else: what others change is not announced to it.
//
//   unshare --net node bench/isolated.mjs PROGRAM ARGUMENT...
import { spawn } from 'node:child_process';
import { makeLinks } from './network.mjs';

const [program, ...args] = process.argv.slice(2);
makeLinks();
const child = spawn(program, args, { stdio: 'inherit' });
child.once('exit', (status) => (process.exitCode = status ?? 1));
