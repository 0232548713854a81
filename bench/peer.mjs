// A program that is measured: one that does a round when it is told to, or a command that is run anew for each.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { clearTimeout, setTimeout } from 'node:timers';

/** How long a round may take before the peer is given up, in milliseconds. */
const PATIENCE = 120_000;

/** A peer that says why it cannot take part. */
export class Skip extends Error {}

/** A program that speaks the conversation of README.md, ready for its first round. */
export class Peer {
  #child;
  #lines;
  #label;

  /** @throws Skip */
  static async start(label, [program, ...args], env) {
    const peer = new Peer();
    peer.#label = label;
    peer.#child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, ...env } });
    peer.#child.once('error', () => {}); // the line that does not come says enough
    peer.#child.stdin.on('error', () => {});
    peer.#lines = createInterface({ input: peer.#child.stdout })[Symbol.asyncIterator]();
    const line = await peer.#line();
    if (line === 'ready') return peer;
    await peer.stop();
    throw new Skip(line.replace(/^skip /, ''));
  }

  /** Nanoseconds per operation of one round. */
  async round() {
    this.#child.stdin.write('round\n');
    return JSON.parse(await this.#line()).ns;
  }

  /** The most memory that the process has had so far, in bytes. Source: VmHWM in proc(5). */
  get peakMemory() {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${this.#child.pid}/status`, 'latin1'))[1]) * 1024;
  }

  async stop() {
    const ended = new Promise((resolve) => this.#child.once('close', resolve));
    this.#child.stdin.end();
    if (this.#child.exitCode === null && this.#child.signalCode === null && this.#child.pid) await ended;
  }

  async #line() {
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), PATIENCE);
    const { done, value } = await this.#lines.next();
    clearTimeout(timer);
    if (done) throw new Error(`${this.#label} ended before its work was done`);
    return value;
  }
}

/** A command whose whole life is one round of `count` operations. */
export class Command {
  #command;
  #count;
  #env;

  constructor(command, count, env) {
    [this.#command, this.#count, this.#env] = [command, count, env];
  }

  round() {
    const [program, ...args] = this.#command;
    const start = process.hrtime.bigint();
    const { error, status } = spawnSync(program, args, {
      stdio: ['pipe', 'ignore', 'inherit'],
      input: 'round\n',
      env: { ...process.env, ...this.#env, NLMSG_BENCH_ONCE: '1' },
    });
    const ns = Number(process.hrtime.bigint() - start);
    if (error || status !== 0) throw new Error(`${this.#command.join(' ')} failed: ${error?.message ?? status}`);
    return Promise.resolve(ns / this.#count);
  }

  get peakMemory() {
    return undefined;
  }

  async stop() {}
}
