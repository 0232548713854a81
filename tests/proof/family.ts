// A family as the tests of this folder use it: by names that are data, so without the types.

import { type FamilyClient, openFamily } from '../../src/index.ts';
import type { Value } from './compare.ts';

export class ProofFamily {
  readonly name: string;
  readonly client: FamilyClient;

  private constructor(name: string, client: FamilyClient) {
    this.name = name;
    this.client = client;
  }

  /** @throws FamilyMissingError where the kernel has none of the name; SystemError where it has no such protocol. */
  static async open(name: string): Promise<ProofFamily> {
    return new ProofFamily(name, (await openFamily(name as 'rt-link')) as unknown as FamilyClient);
  }

  get operations(): readonly string[] {
    return this.client.operations;
  }

  /** The first value of the answer, where there is any. */
  async do(operation: string, value: Value, options: { readonly flags?: number } = {}): Promise<Value | undefined> {
    return (await this.client.do(operation, value, options)).values[0];
  }

  /** All values of the answer: the kernel sends some objects in several parts. */
  async all(operation: string, value: Value, options: { readonly flags?: number } = {}): Promise<readonly Value[]> {
    return (await this.client.do(operation, value, options)).values;
  }

  async dump(operation: string, value: Value = {}, options: { readonly flags?: number } = {}): Promise<Value[]> {
    return this.client.dump(operation, value, options).toArray();
  }

  async close(): Promise<void> {
    await this.client.close();
  }
}
