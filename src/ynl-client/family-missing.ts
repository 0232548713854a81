import { NetlinkError } from '../codec/errors.ts';
import { quoteText } from '../codec/text.ts';

/**
 * A family that cannot be opened, since the kernel has none of its name. Code `ERR_NETLINK_FAMILY`.
 *
 * @example
 * ```ts
 * import { FamilyMissingError, openFamily } from 'nlmsg';
 *
 * try {
 *   const wireguard = await openFamily('wireguard');
 *   await wireguard.close();
 * } catch (error) {
 *   if (error instanceof FamilyMissingError) console.log(error.family); // wireguard, where its module is not loaded
 * }
 * ```
 */
export class FamilyMissingError extends NetlinkError {
  static {
    this.prototype.name = 'FamilyMissingError';
  }

  /** The name that was asked for. */
  readonly family: string;

  constructor(family: string, state: string, options?: ErrorOptions) {
    super('ERR_NETLINK_FAMILY', `Cannot open the family ${quoteText(family.slice(0, 64))}: ${state}`, options);
    this.family = family;
  }
}
