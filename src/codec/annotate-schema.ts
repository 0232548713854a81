// What each byte of a payload is, according to its schema.

import { align, NLA_HDRLEN } from './align.ts';
import { NLA_F_NESTED, NLA_F_NET_BYTEORDER, NLA_TYPE_MASK } from './constants.ts';
import { Fault, joinPath } from './fault.ts';
import { getU16 } from './integers.ts';
import { lengthAt } from './schema/attributes-reader.ts';
import type { FieldShape, MemberShape, Plan } from './schema/plan.ts';
import type { Scope } from './scope.ts';
import { Source } from './source.ts';
import { escapeText, quoteText } from './text.ts';

/** Takes one annotation: `meaning` undefined where the bytes speak for themselves, `fault` where something is wrong. */
export type Add = (field: string, offset: number, length: number, meaning?: string, fault?: boolean) => void;

type FieldOf = (type: number) => FieldShape | undefined;

/** Annotates payloads; hands each annotation to `add`, in the order of the bytes. */
export class SchemaAnnotator {
  readonly #source: Source;
  readonly #add: Add;

  constructor(bytes: Uint8Array, littleEndian: boolean, add: Add) {
    this.#source = new Source(bytes, littleEndian, false);
    this.#add = add;
  }

  /** Annotates all the bytes from `start` to `end`. Throws nothing over them. */
  annotate(plan: Plan<unknown>, label: string, start: number, end: number): void {
    const shape = plan.shape?.();
    if (shape === undefined) this.#leaf(plan, label, start, end);
    else if (shape.kind === 'attributes') this.#set(plan, shape.fieldOf, label, start, end);
    else if (shape.kind === 'struct') this.#padding(this.#members(shape.members, label, start, end), end, 'more bytes');
    else if (shape.kind === 'message') {
      const at = this.#members(shape.members, label, start, end);
      const attributes = Math.min(start + align(at - start), end);
      this.#padding(at, attributes);
      this.#set(plan, shape.fieldOf, label, attributes, end, start);
    } else if (shape.kind === 'array') this.#items(shape.item, shape.size, label, start, end);
    else if (shape.kind === 'indexed') {
      let index = 0;
      const nextItem = (): FieldShape => item(shape.item, `${label}[${index++}]`);
      this.#attributes(nextItem, '', start, end, (type) => `${type}`);
    } else if (shape.kind === 'rows') this.#rows(shape.names, shape.inner, label, start, end);
    else this.#chosen(shape.chosen(this.#source.scopes ?? [], this.#source.depth), label, start, end);
  }

  #leaf(plan: Plan<unknown>, label: string, start: number, end: number): void {
    if (end === start) return;
    let meaning: string | undefined;
    let fault = false;
    try {
      if (plan.padding !== true) meaning = meaningOf(plan.read(this.#source, start, end), plan);
    } catch (caught) {
      if (!(caught instanceof Fault)) throw caught;
      meaning = `malformed: ${caught.state}`;
      fault = true;
    }
    this.#add(label, start, end - start, meaning, fault);
  }

  #members(members: readonly MemberShape[], label: string, start: number, end: number): number {
    let at = start;
    for (const { key, plan, size, padding } of members) {
      const stop = size === undefined ? end : at + size;
      if (stop > end) break;
      if (padding) this.#padding(at, stop);
      else this.annotate(plan, joinPath(label, key), at, stop);
      at = stop;
    }
    return at;
  }

  #items(plan: Plan<unknown>, size: number, label: string, start: number, end: number): void {
    let at = start;
    for (let index = 0; at + size <= end; index++, at += size) this.annotate(plan, `${label}[${index}]`, at, at + size);
    this.#padding(at, end, 'more bytes');
  }

  #rows(names: readonly string[], inner: Plan<unknown>, label: string, start: number, end: number): void {
    const [name, ...others] = names;
    if (name === undefined) {
      this.annotate(inner, label, start, end);
      return;
    }
    const shape = { kind: 'rows', names: others, inner } as const;
    const next: Plan<unknown> = { ...inner, shape: () => shape };
    this.#attributes(
      (type) => item(next, `${label}[${type}]`),
      '',
      start,
      end,
      (type) => `${name} ${type}`,
    );
  }

  #chosen(plan: Plan<unknown> | undefined, label: string, start: number, end: number): void {
    if (plan === undefined) this.#add(label, start, end - start);
    else this.annotate(plan, label, start, end);
  }

  /** A set whose values the sub-messages inside may look at. */
  #set(plan: Plan<unknown>, fieldOf: FieldOf, label: string, start: number, end: number, whole = start): void {
    const value = this.#valueOf(plan, whole, end) as Scope['value'];
    const keys = { has: (key: string): boolean => plan.has?.(key) === true };
    const nameOf = (type: number): string | undefined => fieldOf(type)?.options.name ?? fieldOf(type)?.key;
    this.#attributes(fieldOf, label, start, end, nameOf, { value, keys });
  }

  #valueOf(plan: Plan<unknown>, start: number, end: number): object {
    try {
      return plan.read(this.#source, start, end) as object;
    } catch (caught) {
      if (!(caught instanceof Fault)) throw caught;
      return {};
    }
  }

  #attributes(
    fieldOf: FieldOf,
    label: string,
    start: number,
    end: number,
    nameOf: (type: number) => string | undefined,
    scope?: Scope,
  ): void {
    const depth = this.#source.depth;
    let offset = start;
    try {
      this.#source.enter(start, scope);
      while (offset < end) offset = this.#attribute(fieldOf, label, offset, end, nameOf);
    } catch (caught) {
      if (!(caught instanceof Fault)) throw caught;
      this.#add('malformed', offset, end - offset, `${label === '' ? '' : `${label}: `}${caught.state}`, true);
    }
    this.#source.depth = depth;
  }

  /** Returns where the next attribute starts. */
  #attribute(
    fieldOf: FieldOf,
    label: string,
    offset: number,
    end: number,
    nameOf: (type: number) => string | undefined,
  ): number {
    const { bytes, littleEndian } = this.#source;
    const length = lengthAt(bytes, offset, end, littleEndian);
    const rawType = getU16(bytes, offset + 2, littleEndian);
    const type = rawType & NLA_TYPE_MASK;
    const field = fieldOf(type);
    const flags =
      ((rawType & NLA_F_NESTED) === 0 ? '' : ' | NLA_F_NESTED') +
      ((rawType & NLA_F_NET_BYTEORDER) === 0 ? '' : ' | NLA_F_NET_BYTEORDER');
    this.#add('nla_len', offset, 2, `${length} = ${NLA_HDRLEN} of header + ${length - NLA_HDRLEN} of value`);
    this.#add('nla_type', offset + 2, 2, `${nameOf(type) ?? type}${flags}`);
    const start = offset + NLA_HDRLEN;
    const stop = offset + length;
    if (field === undefined) this.#add(joinPath(label, `attribute ${type}`), start, stop - start);
    else this.annotate(field.plan, field.options.name ?? joinPath(label, field.key), start, stop);
    const next = Math.min(offset + align(length), end);
    this.#padding(stop, next);
    return next;
  }

  #padding(start: number, end: number, name = 'padding'): void {
    this.#add(name, start, end - start, name === 'padding' ? '' : undefined);
  }
}

/** The most characters of a text that are shown. */
const SHOWN = 256;

/** An attribute of a nest that numbers its values: its label is its key. */
function item(plan: Plan<unknown>, key: string): FieldShape {
  return { key, type: 0, plan, many: false, options: {} };
}

/** A value in words; undefined for bytes, which speak for themselves. */
function meaningOf(value: unknown, plan: Plan<unknown>): string | undefined {
  if (value instanceof Uint8Array) return undefined;
  if (typeof value === 'string') {
    const more = value.length > SHOWN ? ` and ${value.length - SHOWN} more characters` : '';
    const shown = value.slice(0, SHOWN);
    return `${plan.name.startsWith('string') ? quoteText(shown) : escapeText(shown)}${more}`;
  }
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map((each) => meaningOf(each, plan)).join(' | ') || 'none';
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value)
    .map(([key, each]) => `${escapeText(key)} ${meaningOf(each, plan) ?? ''}`)
    .join(', ');
}
