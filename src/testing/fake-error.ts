// A fake kernel that is told something it cannot do.

import { NetlinkError } from '../codec/errors.ts';

/** An error of a test about its own fake kernel; code `ERR_NETLINK_FAKE`. */
export function fakeError(message: string): NetlinkError {
  return new NetlinkError('ERR_NETLINK_FAKE', message);
}
