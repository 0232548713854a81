// TypeScript and ts-node, where they are installed: whoever installs nlmsg does not get them with it.

import { createRequire } from 'node:module';
import type * as tsNode from 'ts-node';
import type ts from 'typescript';

/** What a typed prompt is made of. */
export interface Toolchain {
  readonly ts: typeof ts;
  readonly tsNode: typeof tsNode;
  /** Where `ts` comes from, so that ts-node takes the same. */
  readonly compilerPath: string;
}

/** @throws where one of the two is not installed. */
export function loadToolchain(): Toolchain {
  const require = createRequire(import.meta.url);
  return {
    tsNode: require('ts-node') as typeof tsNode,
    ts: require('typescript') as typeof ts,
    compilerPath: require.resolve('typescript'),
  };
}
