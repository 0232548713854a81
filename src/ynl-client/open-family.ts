// Opening a family: one that ships, one of a specification at run time, or one that a module has as data.

import { createRequire } from 'node:module';
import { checkObject, describe } from '../codec/check.ts';
import { quoteText } from '../codec/text.ts';
import type { NetlinkClientOptions } from '../client/client-options.ts';
import { NetlinkClient } from '../client/netlink-client.ts';
import { checkSignal } from '../client/options.ts';
import type { AnyFamily, Family, OperationTable } from '../families/family.ts';
import { BUILT_IN_NAMES, type BuiltInFamilies, importFamily, isBuiltIn, requireFamily } from './built-in.ts';
import { Controller, type Registration } from './controller.ts';
import { FamilyClient } from './family-client.ts';
import { FamilyMissingError } from './family-missing.ts';
import { appearance } from './wait.ts';

/** Options of {@link openFamilySync}. */
export interface OpenFamilySyncOptions extends Omit<NetlinkClientOptions, 'protocol'> {
  /**
   * Path or text of a YAML specification of the kernel's, for a family that does not ship, or in place of one that does. What
   * has a line break is text.
   */
  readonly spec?: string;
  /** Paths or texts of overlays over it, which add what it lacks; see `loadFamily` of `nlmsg/ynl`. */
  readonly overlays?: readonly string[];
}

/** A family that is there already has its specification, and nothing can be laid over that. */
interface WithoutSpec {
  readonly spec?: undefined;
  readonly overlays?: undefined;
}
interface WithSpec {
  readonly spec: string;
}

/** Options of {@link openFamily}. */
export interface OpenFamilyOptions extends OpenFamilySyncOptions {
  /** Whether to wait until the kernel has the family, where it has none of its name: until its module is loaded. */
  readonly wait?: boolean;
  /** Ends the waiting. */
  readonly signal?: AbortSignal;
}

type ClientOf<F> =
  F extends Family<infer Operations, infer Group, infer Notifications>
    ? FamilyClient<Operations, Group, Notifications>
    : never;

/**
 * Opens a family of the kernel.
 *
 * @param family - The name of one that ships; the name that the specification in `spec` has; or a family itself, as
 *   `import { rtLink } from 'nlmsg/families/rt-link'` gives.
 * @throws FamilyMissingError where the kernel has no such family; SpecError for a specification that is none; RangeError for a
 *   name that is neither a family's that ships nor given with a specification; as {@link NetlinkClient.open}.
 *
 * @example
 * ```ts
 * import { openFamily } from 'nlmsg';
 *
 * await using families = await openFamily('nlctrl');
 * const { value } = await families.do('getfamily', { familyName: 'nlctrl' });
 * console.log(value.familyId, value.mcastGroups?.[0]?.name); // 16 notify
 * ```
 */
export function openFamily<Name extends keyof BuiltInFamilies>(
  family: Name,
  options?: OpenFamilyOptions & WithoutSpec,
): Promise<ClientOf<BuiltInFamilies[Name]>>;
export function openFamily<Operations extends OperationTable, Group extends string, Notifications extends object>(
  family: Family<Operations, Group, Notifications>,
  options?: OpenFamilyOptions & WithoutSpec,
): Promise<FamilyClient<Operations, Group, Notifications>>;
export function openFamily(
  family: string,
  options: OpenFamilyOptions & (WithSpec | WithoutSpec),
): Promise<FamilyClient>;
export async function openFamily(given: string | AnyFamily, options: OpenFamilyOptions = {}): Promise<unknown> {
  checkOptions(given, options);
  const { wait = false, signal, spec, overlays, ...clientOptions } = options;
  signal?.throwIfAborted();
  const family = typeof given === 'string' ? await familyOf(given, spec, overlays) : given;
  signal?.throwIfAborted();
  const client = NetlinkClient.open({ ...clientOptions, protocol: family.protocol });
  try {
    if (family.version === undefined) return new FamilyClient({ family, client, generic: undefined });
    const controller = new Controller(client, await importFamily('nlctrl'));
    const registration = await resolve(controller, client, family.name, wait, signal);
    return new FamilyClient({ family, client, generic: { controller, registration } });
  } catch (error) {
    client.destroy();
    throw error;
  }
}

/** {@link openFamily} without the event loop. */
export function openFamilySync<Name extends keyof BuiltInFamilies>(
  family: Name,
  options?: OpenFamilySyncOptions & WithoutSpec,
): ClientOf<BuiltInFamilies[Name]>;
export function openFamilySync<Operations extends OperationTable, Group extends string, Notifications extends object>(
  family: Family<Operations, Group, Notifications>,
  options?: OpenFamilySyncOptions & WithoutSpec,
): FamilyClient<Operations, Group, Notifications>;
export function openFamilySync(family: string, options: OpenFamilySyncOptions & (WithSpec | WithoutSpec)): FamilyClient;
export function openFamilySync(given: string | AnyFamily, options: OpenFamilySyncOptions = {}): unknown {
  checkOptions(given, options);
  const { spec, overlays, ...clientOptions } = options;
  const family = typeof given === 'string' ? familyOfSync(given, spec, overlays) : given;
  const client = NetlinkClient.open({ ...clientOptions, protocol: family.protocol });
  try {
    if (family.version === undefined) return new FamilyClient({ family, client, generic: undefined });
    const controller = new Controller(client, requireFamily('nlctrl'));
    const registration = controller.resolveSync(family.name);
    return new FamilyClient({ family, client, generic: { controller, registration } });
  } catch (error) {
    client.destroy();
    throw error;
  }
}

/** The loader, which is loaded where a specification is given and not before. */
const LOADER = `./family-of-spec${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`;

async function resolve(
  controller: Controller,
  client: NetlinkClient,
  name: string,
  wait: boolean,
  signal: AbortSignal | undefined,
): Promise<Registration> {
  if (!wait) return controller.resolve(name);
  // Listening first: it may appear between the question and the listening.
  const coming = appearance(client, controller, name, signal);
  try {
    return await controller.resolve(name);
  } catch (error) {
    if (!(error instanceof FamilyMissingError)) throw error;
    return await coming.registration;
  } finally {
    coming.stop();
  }
}

async function familyOf(name: string, spec: string | undefined, overlays: readonly string[] = []): Promise<AnyFamily> {
  if (spec === undefined) {
    if (isBuiltIn(name)) return importFamily(name);
    throw unknownName(name);
  }
  const { familyOfSpec } = await import('./family-of-spec.ts');
  return familyOfSpec(name, spec, overlays);
}

function familyOfSync(name: string, spec: string | undefined, overlays: readonly string[] = []): AnyFamily {
  if (spec === undefined) {
    if (isBuiltIn(name)) return requireFamily(name);
    throw unknownName(name);
  }
  const { familyOfSpec } = createRequire(import.meta.url)(LOADER) as typeof import('./family-of-spec.ts');
  return familyOfSpec(name, spec, overlays);
}

function unknownName(name: string): RangeError {
  const known = BUILT_IN_NAMES.join(', ');
  return new RangeError(
    `Cannot open the family ${quoteText(name.slice(0, 64))}: none of this name ships, and no spec is given; there are ${known}`,
  );
}

function checkOptions(family: unknown, options: OpenFamilyOptions): void {
  const action = 'open a family';
  if (typeof family !== 'string' && !(typeof family === 'object' && family !== null && 'operations' in family)) {
    throw new TypeError(`Cannot ${action}: expected a name or a family, got ${describe(family)}`);
  }
  checkObject(`${action}: options`, options);
  const { spec, overlays, wait = false, signal } = options as Record<keyof OpenFamilyOptions, unknown>;
  checkSpec(action, family, spec, overlays);
  if (typeof wait !== 'boolean') throw new TypeError(`Cannot ${action}: wait is ${describe(wait)}, not a boolean`);
  checkSignal(action, signal);
}

function checkSpec(action: string, family: unknown, spec: unknown, overlays: unknown): void {
  if (spec !== undefined) checkPathOrText(`${action}: spec`, spec);
  if (overlays !== undefined && !Array.isArray(overlays)) {
    throw new TypeError(`Cannot ${action}: overlays is ${describe(overlays)}, not a list of paths or texts`);
  }
  for (const overlay of (overlays ?? []) as readonly unknown[]) checkPathOrText(`${action}: an overlay`, overlay);
  const given = spec !== undefined ? 'a spec' : overlays !== undefined ? 'overlays' : undefined;
  if (given !== undefined && typeof family !== 'string') {
    throw new TypeError(`Cannot ${action}: it is given as a family, and ${given} besides; expected its name`);
  }
  if (overlays !== undefined && spec === undefined) {
    throw new TypeError(`Cannot ${action}: overlays are laid over a specification; expected it as spec`);
  }
}

function checkPathOrText(what: string, given: unknown): void {
  if (typeof given !== 'string') throw new TypeError(`Cannot ${what} is ${describe(given)}, not a path or text`);
  if (given === '') throw new RangeError(`Cannot ${what} is empty, expected a path or text`);
}
