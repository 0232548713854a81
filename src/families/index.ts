// `nlmsg/families`: what families consist of, as data. What `nlmsg generate` writes is made of it.

export {
  defineFamily,
  doOperation,
  dumpOperation,
  type AnyFamily,
  type DoName,
  type DoReply,
  type DoRequest,
  type DumpName,
  type DumpReply,
  type DumpRequest,
  type Family,
  type FamilyInit,
  type FamilyMethod,
  type FamilyNotification,
  type FamilyOperation,
  type MethodInit,
  type NotificationInit,
  type OperationInit,
  type OperationTable,
  type OperationTypes,
  type PayloadInit,
  type UntypedNotifications,
  type UntypedOperations,
  type UntypedValue,
} from './family.ts';
export { ipOfFamily } from './ip-of-family.ts';
export type { AnyOf, Input, MessageOf, RememberedStruct } from './message-types.ts';
export type { Operation } from './operation.ts';
export { otherwise } from './otherwise.ts';
export { structList } from './struct-list.ts';
