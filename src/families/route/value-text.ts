// Decoded values as text, to tell whether two are the same.

import { undecoded } from '../../codec/schema/wire-form.ts';

/** A text that decoded values of one schema share where they are the same, what was not decoded included. */
export function valueText(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(value, plain);
}

function plain(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`;
  if (value instanceof Uint8Array) return value.join('.');
  if (typeof value !== 'object' || value === null) return value;
  const kept = (value as { readonly [undecoded]?: unknown })[undecoded];
  return kept === undefined ? value : { ...value, undecoded: kept };
}
