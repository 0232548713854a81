// Requests in which zero is not what is meant where nothing is said: no state selects no socket, and a cookie of zero is
// that of no socket.

import { Codec } from '../../codec/schema/codec.ts';
import { NO_COOKIE } from './cookie.ts';

/** A request with what is meant where nothing is said. */
export function withDefaults<Out, In extends object>(
  codec: Codec<Out, In>,
  fill: (value: In) => object,
): Codec<Out, In> {
  const { plan } = codec;
  return new Codec({
    ...plan,
    // Whatever is no object is refused by the codec itself.
    write: (sink, value) => plan.write(sink, isObject(value) ? (fill(value) as In) : value),
  });
}

/** The members, with others where those say nothing. */
export function fillIn<T extends object>(value: T, defaults: Readonly<Record<string, unknown>>): T {
  const filled = { ...value } as T & Record<string, unknown>;
  for (const [key, meant] of Object.entries(defaults)) {
    if (filled[key] === undefined) (filled as Record<string, unknown>)[key] = meant;
  }
  return filled;
}

/** The ends of an internet socket, with any cookie where none is said. */
export function anyCookie(id: object | undefined): unknown {
  if (id === undefined) return { cookie: NO_COOKIE };
  return isObject(id) ? fillIn(id, { cookie: NO_COOKIE }) : id;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
