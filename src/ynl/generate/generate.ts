// A family as a TypeScript module: its types, and the text that makes its codecs. Names and numbers only.

import { checkObject, describe } from '../../codec/check.ts';
import { escapeText } from '../../codec/text.ts';
import { Codecs, type Composer } from '../compose.ts';
import type {
  FamilyModel,
  MethodModel,
  NotificationModel,
  OperationModel,
  PayloadModel,
  SetModel,
  StructModel,
} from '../model.ts';
import { keyOf, typeNameOf } from '../names.ts';
import { Identifiers, keyText, quote } from './identifiers.ts';
import { importFromPackage } from './library.ts';
import { type QuickParts, quickSetText, quickStructText, worthReaders } from './quick.ts';
import { Types } from './types.ts';

/** Options of {@link generateModule}. */
export interface GenerateOptions {
  /** For the banner: what the module was made from, `rt-link.yaml`. */
  readonly source: string;
  /** For the banner: a digest of that, `sha256 0123...`. */
  readonly digest: string;
  /** For the banner: the command that makes it again. */
  readonly command: string;
  /** Where a name of the library is imported from; by default the package: `nlmsg/codec`, `nlmsg/families`. */
  readonly importFrom?: (name: string) => string;
  /**
   * Whether to write readers for the sets and structs, too, which decode several times as quickly and are several times as
   * long. They need what the library keeps to itself, so they are for the families that ship.
   */
  readonly quick?: boolean;
}

/**
 * The text of a TypeScript module that exports the family as a value, and its types: interfaces of sets, structs and
 * messages, a union for what a selector chooses, and literal types for operations, enumerations and groups. The same model
 * and options give the same text. It is correct, and not formatted: its lines are long.
 *
 * @example
 * ```ts
 * import { generateModule, loadModel } from 'nlmsg/ynl';
 *
 * const model = loadModel(`
 * name: demo
 * attribute-sets: [{ name: sensor, attributes: [{ name: id, type: u32 }] }]
 * operations: { list: [{ name: get, attribute-set: sensor, do: { request: { attributes: [id] }, reply: { attributes: [id] } } }] }
 * `);
 * const text = generateModule(model, { source: 'demo.yaml', digest: 'none', command: 'node make.js' });
 * console.log(text.includes('export const demo: Family<DemoOperations, DemoGroup, DemoNotifications>')); // true
 * ```
 *
 * @throws TypeError where `model` is none, or the banner has no texts.
 */
export function generateModule(model: FamilyModel, options: GenerateOptions): string {
  const action = 'generate a module';
  if (!Array.isArray((model as Partial<FamilyModel> | undefined)?.sets)) {
    throw new TypeError(`Cannot ${action}: expected what loadModel gives, got ${describe(model)}`);
  }
  checkObject(`${action}: options`, options);
  for (const key of ['source', 'digest', 'command'] as const) {
    if (typeof options[key] !== 'string')
      throw new TypeError(`Cannot ${action}: ${key} is ${describe(options[key])}, not text`);
  }
  return new Generator(model, options.quick ?? false).module(options);
}

/** Types that are told, so that the compiler need not find them out, which takes it long for large families. */
const TYPE_ARGUMENTS: Readonly<Record<string, string>> = {
  attributes: '<Attrs>',
  struct: '<Members>',
  subMessage: '<string, Formats>',
  message: '<Members, Attrs>',
  nestTypeValue: '<string, AnyCodec>',
};

const MARK = /@@\d+@@/g;
const mark = (index: number): string => `@@${index}@@`;

class Generator implements Composer<string> {
  readonly #model: FamilyModel;
  readonly #identifiers = new Identifiers();
  readonly #types: Types;
  readonly #definitions: string[] = [];
  readonly #quick: ReadonlySet<SetModel | StructModel>;
  readonly #readers = new Map<string, string>();
  readonly #lists = new Map<string, string>();
  readonly #later: (() => string)[] = [];
  readonly #used = new Set<string>(['defineFamily']);
  readonly #variable: string;
  readonly #operationsType: string;
  readonly #groupType: string;
  readonly #notificationsType: string;

  constructor(model: FamilyModel, isQuick: boolean) {
    this.#model = model;
    this.#quick = isQuick ? worthReaders(model) : new Set();
    this.#variable = this.#identifiers.take(keyOf(model.name));
    this.#types = new Types(model, this.#identifiers);
    const type = typeNameOf(model.name);
    this.#operationsType = this.#identifiers.take(`${type}Operations`);
    this.#groupType = this.#identifiers.take(`${type}Group`);
    this.#notificationsType = this.#identifiers.take(`${type}Notifications`);
  }

  named(name: string): string {
    this.#used.add(name);
    return name;
  }

  call(name: string, ...args: readonly string[]): string {
    const types = TYPE_ARGUMENTS[name] ?? '';
    for (const used of types.match(/\b[A-Z]\w+/g) ?? []) this.#types.used.add(used);
    return `${this.named(name)}${types}(${args.join(', ')})`;
  }

  literal(value: string | number | bigint | readonly string[]): string {
    if (typeof value === 'bigint') return `${value}n`;
    if (typeof value === 'number') return String(value);
    return typeof value === 'string' ? quote(value) : `[${value.map(quote).join(', ')}]`;
  }

  record(entries: readonly (readonly [string, string])[]): string {
    return `{ ${entries.map(([key, value]) => `${keyText(key)}: ${value}`).join(', ')} }`;
  }

  /** What is made later has no name yet: a mark stands in its place, until everything around it is there. */
  lazy(make: () => string): string {
    this.#later.push(make);
    return `() => ${mark(this.#later.length - 1)}`;
  }

  quickStruct(struct: StructModel, codecs: readonly string[]): string | undefined {
    return this.#quick.has(struct) ? quickStructText(struct, codecs, this.#quickParts) : undefined;
  }

  quickSet(set: SetModel, codecs: readonly string[]): string | undefined {
    if (!this.#quick.has(set)) return undefined;
    this.#types.used.add('UndecodedAttribute');
    return quickSetText(set, codecs, this.#quickParts);
  }

  readonly #quickParts: QuickParts = {
    named: (name) => this.named(name),
    reader: (codec) => {
      const there = this.#readers.get(codec);
      if (there !== undefined) return there;
      const identifier = this.#identifiers.take(keyOf(`read-${/^\w+$/.test(codec) ? codec : 'value'}`));
      this.#definitions.push(`const ${identifier} = ${this.call('readerOf', codec)};\n`);
      this.#readers.set(codec, identifier);
      return identifier;
    },
  };

  define(kind: 'enum' | 'codec' | 'struct' | 'set' | 'format', name: string, value: string): string {
    const suffix = { enum: '', codec: 'Codec', struct: 'Struct', set: 'Set', format: 'Format' }[kind];
    const type = {
      enum: '',
      codec: 'AnyCodec',
      struct: 'Struct<Members>',
      set: 'Attributes<Attrs>',
      format: 'AnyCodec',
    }[kind];
    for (const used of type.match(/\w+/g) ?? []) this.#types.used.add(used);
    const identifier = this.#identifiers.take(`${keyOf(name)}${suffix}`);
    this.#definitions.push(`const ${identifier}${type === '' ? '' : `: ${type}`} = ${value};\n`);
    return identifier;
  }

  module(options: GenerateOptions): string {
    const { enums, structs, sets } = this.#model;
    const family = this.#family();
    const marks = this.#marks();
    const definitions = this.#definitions.map((text) => text.replace(MARK, (found) => marks.get(found)!));
    const types = [
      ...enums.map((one) => this.#types.enumDeclaration(one)),
      ...structs.map((struct) => this.#types.structDeclaration(struct)),
      ...sets.map((set) => this.#types.setDeclaration(set)),
    ];
    const operations = this.#operationTypes();
    const [source, command, digest] = [options.source, options.command, options.digest].map(escapeText);
    const banner = `// Generated from ${source} by \`${command}\`; do not edit.\n// Digest: ${digest}\n`;
    return [banner, this.#imports(options), ...types, ...operations, ...definitions, family].join('\n');
  }

  /** The names of what was to be made later; making it may leave more to be made. */
  #marks(): ReadonlyMap<string, string> {
    const marks = new Map<string, string>();
    for (let i = 0; i < this.#later.length; i++) marks.set(mark(i), this.#later[i]!());
    return marks;
  }

  #imports({ importFrom = importFromPackage }: GenerateOptions): string {
    const names = [
      ...Array.from(this.#used, (name) => ({ name, isType: false })),
      ...['Family', ...this.#types.used].map((name) => ({ name, isType: true })),
    ];
    const byModule = new Map<string, string[]>();
    for (const { name, isType } of names) {
      const from = importFrom(name);
      byModule.set(from, [...(byModule.get(from) ?? []), isType ? `type ${name}` : name]);
    }
    return Array.from(
      byModule,
      ([from, list]) => `import { ${[...new Set(list)].join(', ')} } from ${quote(from)};\n`,
    ).join('');
  }

  /** The types of the operations, and of the messages that those are made from. */
  #operationTypes(): string[] {
    const { operations, notifications, groups } = this.#model;
    const declarations: string[] = [];
    const messageName = (payload: PayloadModel): string => {
      const { name, declaration } = this.#types.message(payload);
      if (declaration !== undefined) declarations.push(declaration);
      return name;
    };
    const tuple = (method: MethodModel, kind: 'do' | 'dump'): string => {
      const message = messageName(method.request);
      this.#types.used.add('Input');
      const reply = kind === 'do' && method.replyId === undefined ? `${message} | undefined` : message;
      return `readonly [Input<${message}>, ${reply}]`;
    };
    const rows = operations.map(({ name, do: one, dump }) => {
      const fields = [
        ...(one === undefined ? [] : [`readonly do: ${tuple(one, 'do')}`]),
        ...(dump === undefined ? [] : [`readonly dump: ${tuple(dump, 'dump')}`]),
      ];
      return `  readonly ${keyText(name)}: { ${fields.join('; ')} };\n`;
    });
    // Several numbers may announce one operation.
    const announced = new Map(notifications.map(({ name, payload }) => [name, messageName(payload)]));
    const announcements = Array.from(announced, ([name, message]) => `  readonly ${keyText(name)}: ${message};\n`);
    const groupType = groups.length === 0 ? 'never' : groups.map(({ name }) => quote(name)).join(' | ');
    return [
      ...declarations,
      `/** The operations of ${this.#model.name}. */\nexport interface ${this.#operationsType} {\n${rows.join('')}}\n`,
      `/** The multicast groups of ${this.#model.name}. */\nexport type ${this.#groupType} = ${groupType};\n`,
      `/** What ${this.#model.name} announces. */\nexport interface ${this.#notificationsType} {\n${announcements.join('')}}\n`,
    ];
  }

  #family(): string {
    const { name, protocol, version, operations, notifications, groups } = this.#model;
    const codecs = new Codecs<string>(this, this.#model);
    const payload = ({ header, set }: PayloadModel): [string, string][] => [
      ...(header === undefined ? [] : ([['header', codecs.struct(header)]] as [string, string][])),
      ...(set === undefined ? [] : ([['attributes', codecs.set(set)]] as [string, string][])),
    ];
    const init = this.record([
      ['name', quote(name)],
      ['protocol', String(protocol)],
      ...(version === undefined ? [] : ([['version', String(version)]] as const)),
      [
        'operations',
        this.record(operations.map((operation) => [operation.name, this.#operation(operation, payload)] as const)),
      ],
      [
        'notifications',
        `[${notifications.map((notification) => this.#notification(notification, payload)).join(', ')}]`,
      ],
      ['groups', this.record(groups.map((group) => [group.name, String(group.value)] as const))],
    ]);
    return (
      `/** The family ${name}. */\n` +
      `export const ${this.#variable}: Family<${this.#operationsType}, ${this.#groupType}, ${this.#notificationsType}> = /* @__PURE__ */ defineFamily(${init});\n`
    );
  }

  #operation(
    { flags, permissions, do: one, dump }: OperationModel,
    payload: (model: PayloadModel) => [string, string][],
  ): string {
    return this.record([
      ...(flags === 0 ? [] : ([['flags', `0x${flags.toString(16)}`]] as const)),
      ...(permissions.length === 0 ? [] : ([['permissions', this.literal(permissions)]] as const)),
      ...payload((one ?? dump)!.request),
      ...(one === undefined ? [] : ([['do', this.#method(one)]] as const)),
      ...(dump === undefined ? [] : ([['dump', this.#method(dump)]] as const)),
    ]);
  }

  #method({ requestId, replyId, requestKeys, replyKeys }: MethodModel): string {
    return this.record([
      ['request', String(requestId)],
      ...(replyId === undefined ? [] : ([['reply', String(replyId)]] as const)),
      ...(requestKeys.length === 0 ? [] : ([['requestAttributes', this.#keys(requestKeys)]] as const)),
      ...(replyKeys.length === 0 ? [] : ([['replyAttributes', this.#keys(replyKeys)]] as const)),
    ]);
  }

  /** A list of keys, which many operations have in common. */
  #keys(keys: readonly string[]): string {
    const text = this.literal(keys);
    if (keys.length < 4) return text;
    const there = this.#lists.get(text);
    if (there !== undefined) return there;
    const identifier = this.#identifiers.take(`keys${this.#lists.size + 1}`);
    this.#definitions.push(`const ${identifier} = ${text};\n`);
    this.#lists.set(text, identifier);
    return identifier;
  }

  #notification(
    { id, name, payload: given }: NotificationModel,
    payload: (model: PayloadModel) => [string, string][],
  ): string {
    return this.record([['id', String(id)], ['name', quote(name)], ...payload(given)]);
  }
}
