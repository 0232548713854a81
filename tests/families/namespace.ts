// A network namespace of a test's own, with `ip` in it.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

/** Exists as long as its process, which ends with the test's. */
export class Namespace {
  readonly #holder: ChildProcess;

  private constructor(holder: ChildProcess) {
    this.#holder = holder;
  }

  /** One where only the loopback is up. */
  static async open(): Promise<Namespace> {
    // It ends when its standard input does.
    const holder = spawn('unshare', ['--net', 'sh', '-c', 'ip link set lo up && echo ready && exec cat'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    await Promise.race([
      once(holder.stdout, 'data'),
      once(holder, 'exit').then(([status]) => Promise.reject(new Error(`no namespace: ${status}`))),
    ]);
    return new Namespace(holder);
  }

  get pid(): number {
    return this.#holder.pid!;
  }

  /** What `ip -json` prints. */
  json<T>(args: string): T[] {
    const text = this.run(['ip', '-json', ...args.split(' ')]);
    return (text === '' ? [] : JSON.parse(text)) as T[];
  }

  /** Runs lines of `ip -batch`. */
  batch(...lines: string[]): void {
    this.run(['ip', '-batch', '-'], `${lines.join('\n')}\n`);
  }

  /** Runs lines of `ip -batch`, of which some are refused. */
  tryBatch(lines: readonly string[]): void {
    this.run(['sh', '-c', 'ip -force -batch - 2> /dev/null || true'], `${lines.join('\n')}\n`);
  }

  /** Runs a command to its end, which has to be a good one. */
  run(command: readonly string[], input = ''): string {
    const args = ['--target', String(this.pid), '--net', '--', ...command];
    const { status, stdout, stderr, error } = spawnSync('nsenter', args, {
      encoding: 'utf8',
      input,
      maxBuffer: 64 * 1024 * 1024,
    });
    if (error) throw error;
    if (status !== 0) throw new Error(`${command.join(' ')}: ${stderr}`);
    return stdout;
  }

  close(): void {
    this.#holder.kill('SIGKILL');
  }
}
