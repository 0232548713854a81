// Evaluates TypeScript: the evaluator of ts-node behind the prompt of Node. (The prompt of ts-node itself does not work in
// a package of ES modules, nor on Node 24 and later.)

import { join } from 'node:path';
import { Recoverable, type REPLEval } from 'node:repl';
import { Writable } from 'node:stream';
import type { CreateOptions, CreateReplOptions, ReplService, Service, TSError } from 'ts-node';
import { isInterruption } from './break-on-sigint.ts';
import { declarationFiles, referenceTo } from './declarations.ts';
import { isIncomplete } from './incomplete.ts';
import { rewriteDeclarations } from './rewrite-declarations.ts';
import type { Toolchain } from './toolchain.ts';
import { withoutTrailingComment } from './trailing-comment.ts';
import { typeErrorText } from './type-errors.ts';

const COMPILER_OPTIONS = {
  module: 'commonjs',
  moduleResolution: 'bundler',
  target: 'es2022',
  lib: ['es2023', 'esnext.disposable'],
  strict: true,
  esModuleInterop: true,
  skipLibCheck: true,
  types: ['node'],
};

/** "Top-level 'await using' statements are only allowed ...": it is rewritten. */
const AWAIT_USING = 2854;

/** All lines so far, as ts-node keeps them: one file that grows, what it compiles to, and where it is. */
interface Session {
  readonly path: string;
  input: string;
  output: string;
  version: number;
  lines: number;
}
type Settle = (error: Error | null | undefined, ...result: unknown[]) => void;
/** ts-node exports the type and not the class, which has fields only. */
type EvalState = NonNullable<CreateReplOptions['state']>;
/** A line being evaluated. */
interface Line {
  readonly before: Session;
  readonly settle: Settle;
}
/** Options of {@link TypedEvaluator}. */
export interface EvaluatorOptions {
  /** Names of globals that a line must not replace. */
  readonly globals: ReadonlySet<string>;
  /** Shows text about the line, between it and the next prompt. */
  readonly print: (text: string) => void;
  readonly colors: () => boolean;
}

/** What `node:repl` takes as `eval`, and a way out of an `await` or a loop that does not end. */
export class TypedEvaluator {
  readonly #toolchain: Toolchain;
  readonly #options: EvaluatorOptions;
  readonly #session: Session;
  readonly #evaluator: ReplService;
  readonly #preamble: string;
  #warm = false;
  #failure: TSError | undefined;
  #line: Line | undefined;

  /** @throws where ts-node and TypeScript do not go together. */
  constructor(toolchain: Toolchain, options: EvaluatorOptions) {
    this.#toolchain = toolchain;
    this.#options = options;
    const folder = process.cwd();
    const files = declarationFiles(toolchain.ts, folder);
    // The file is a module, so that its names and those in scope do not collide.
    this.#preamble = `${referenceTo(files[1])}\nexport {};\n`;
    this.#session = { path: join(folder, '<repl>.ts'), input: '', output: '', version: 0, lines: 0 };
    // It prints type errors itself, as those of a file; they are shown by typeErrorText instead.
    const stderr = new Writable({ write: (_chunk, _encoding, done) => done() });
    this.#evaluator = toolchain.tsNode.createRepl({ state: this.#session as unknown as EvalState, stderr });
    const texts = new Map(files.map(({ path, text }) => [path, text]));
    this.#evaluator.setService(this.#watched(this.#createService(texts)));
  }

  /** Reads the types in scope: most of a second, better spent while the user reads the banner. */
  warmUp(): void {
    if (this.#warm) return;
    this.#warm = true;
    this.#evaluator.nodeEval(this.#preamble, globalThis, '', () => undefined);
  }

  /** Gives up waiting for what the line awaits, which itself goes on. */
  interrupt(): void {
    if (this.#line) this.#abandon(this.#line, null, 'Interrupted; what was awaited goes on.');
  }

  readonly evaluate: REPLEval = (code, context, file, callback) => {
    this.warmUp();
    if (!code.endsWith('\n')) this.#complete(code, context, file, callback);
    else if (isIncomplete(this.#toolchain.ts, code))
      callback(new Recoverable(new SyntaxError('incomplete')), undefined);
    else this.#run(withoutTrailingComment(this.#toolchain.ts, code), context, file, callback as Settle);
  };

  /** The prompt wants to know the value of an expression, to list its members; it is nothing to report about. */
  #complete(...[code, context, file, callback]: Parameters<REPLEval>): void {
    this.#evaluator.nodeEval(code, context, file, callback as Settle);
  }

  #run(code: string, context: unknown, file: string, settle: Settle): void {
    const line: Line = { before: { ...this.#session }, settle };
    this.#line = line;
    this.#failure = undefined;
    this.#evaluator.nodeEval(code, context, file, (error: Error | null | undefined, ...result: unknown[]) => {
      if (this.#line !== line) return; // interrupted
      if (result.length > 0) {
        this.#line = undefined;
        settle(null, ...result);
      } else if (isInterruption(error)) this.#abandon(line, null, 'Interrupted.');
      else if (this.#failure) this.#abandon(line, null, this.#failureText(this.#failure, code));
      else this.#abandon(line, error, error ? undefined : `Uncaught ${error}`);
    });
  }

  /** Ends a line as if it had never been. */
  #abandon({ before, settle }: Line, error: Error | null | undefined, text?: string): void {
    this.#line = undefined;
    Object.assign(this.#session, before);
    if (text !== undefined) this.#options.print(text);
    settle(error);
  }

  #failureText({ diagnostics }: TSError, code: string): string {
    const length = code.length + 2; // the evaluator may have put it in parentheses
    return typeErrorText(this.#toolchain.ts, diagnostics, length, this.#options.colors());
  }

  #createService(files: ReadonlyMap<string, string>): Service {
    const { ts, tsNode, compilerPath } = this.#toolchain;
    const { readFile, fileExists } = this.#evaluator.evalAwarePartialHost as Required<CreateOptions>;
    return tsNode.create({
      readFile: (path) => files.get(path) ?? readFile(path),
      fileExists: (path) => files.has(path) || fileExists(path),
      compiler: compilerPath,
      compilerOptions: COMPILER_OPTIONS,
      experimentalReplAwait: true,
      skipProject: true,
      ignoreDiagnostics: [AWAIT_USING],
      transformers: rewriteDeclarations(ts, this.#options.globals),
    });
  }

  /**
   * The service, remembering why a line does not compile. The evaluator may compile it a second time, as a block instead of
   * an object; where that fails too it reports the first failure.
   */
  #watched(service: Service): Service {
    return {
      ...service,
      compile: (code, fileName, lineOffset) => {
        try {
          const output = service.compile(code, fileName, lineOffset);
          this.#failure = undefined;
          return output;
        } catch (error) {
          if (error instanceof this.#toolchain.tsNode.TSError) this.#failure ??= error;
          throw error;
        }
      },
    };
  }
}
