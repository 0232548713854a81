// The controller of generic netlink: which number the kernel gave a family, and which its groups. Source: linux/genetlink.h.

import type { ByteOrder } from '../codec/byte-order.ts';
import type { NetlinkClient } from '../client/netlink-client.ts';
import type { SyncOptions } from '../client/options.ts';
import { KernelError } from '../exchange/kernel-error.ts';
import { doOperation, dumpOperation } from '../families/family.ts';
import type { CtrlAttrs } from '../families/generated/nlctrl.ts';
import type { Operation } from '../families/operation.ts';
import type { BuiltInFamilies } from './built-in.ts';
import { FamilyMissingError } from './family-missing.ts';

/** The number of the controller itself, the same in every kernel. */
export const GENL_ID_CTRL = 0x10;
/** The command of the controller by which it announces a family. */
export const CTRL_CMD_NEWFAMILY = 1;

/** What the kernel says of a family that it has. */
export interface Registration {
  /** nlmsg_type of its messages. */
  readonly id: number;
  readonly version: number;
  /** The number of each multicast group. */
  readonly groups: ReadonlyMap<string, number>;
}

type Query = Operation<{ readonly familyName: string }, CtrlAttrs>;

/** Asks the controller. */
export class Controller {
  readonly #client: NetlinkClient;
  readonly #getFamily: Query;
  readonly #getPolicy: Operation<{ readonly familyName: string; readonly op?: number }, CtrlAttrs>;

  constructor(client: NetlinkClient, nlctrl: BuiltInFamilies['nlctrl']) {
    this.#client = client;
    this.#getFamily = doOperation(nlctrl, 'getfamily', GENL_ID_CTRL);
    this.#getPolicy = dumpOperation(nlctrl, 'getpolicy', GENL_ID_CTRL);
  }

  /** What a message of the controller says; undefined where it cannot be decoded. */
  decode(payload: Uint8Array, byteOrder: ByteOrder): CtrlAttrs | undefined {
    try {
      return this.#getFamily.reply!.decode(payload, { byteOrder });
    } catch {
      return undefined;
    }
  }

  /** @throws FamilyMissingError where the kernel has none of this name. */
  async resolve(name: string, options: SyncOptions = {}): Promise<Registration> {
    try {
      const { values } = await this.#client.request(this.#getFamily, { familyName: name }, options);
      return registrationOf(name, values[0]);
    } catch (error) {
      throw missing(name, error);
    }
  }

  /** {@link resolve} without the event loop. */
  resolveSync(name: string, options: SyncOptions = {}): Registration {
    try {
      return registrationOf(name, this.#client.requestSync(this.#getFamily, { familyName: name }, options).values[0]);
    } catch (error) {
      throw missing(name, error);
    }
  }

  /** What the kernel's policy for one command of a family is, part by part; empty where it publishes none. */
  async policy(familyName: string, op: number): Promise<CtrlAttrs[]> {
    try {
      return await this.#client.dump(this.#getPolicy, { familyName, op }).toArray();
    } catch (error) {
      return noPolicy(error);
    }
  }

  /** {@link policy} without the event loop. */
  policySync(familyName: string, op: number): CtrlAttrs[] {
    try {
      return this.#client.dumpSync(this.#getPolicy, { familyName, op }).toArray();
    } catch (error) {
      return noPolicy(error);
    }
  }
}

/** What a message of the controller says of a family. */
export function registrationOf(name: string, attributes: CtrlAttrs | undefined): Registration {
  const { familyId, version = 0, mcastGroups = [] } = attributes ?? {};
  if (familyId === undefined) throw new FamilyMissingError(name, 'the kernel tells no number of it');
  const groups = new Map(mcastGroups.map(({ name: group = '', id = 0 }) => [group, id]));
  return { id: familyId, version, groups };
}

function missing(name: string, error: unknown): unknown {
  if (error instanceof KernelError && error.code === 'ENOENT') {
    return new FamilyMissingError(name, 'the kernel has no such family; is its module loaded?', { cause: error });
  }
  return error;
}

/** Commands without a policy, and kernels before 5.7 that tell of none, are no failure. */
function noPolicy(error: unknown): CtrlAttrs[] {
  const isNone = error instanceof KernelError && ['ENODATA', 'EOPNOTSUPP', 'ENOENT'].includes(error.code);
  if (isNone) return [];
  throw error;
}
