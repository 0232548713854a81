// Uevents: what happens to devices, told by the kernel and by udev.

export { injectuevent, UEVENT_GROUP_KERNEL, UEVENT_GROUP_UDEV } from './operations.ts';
export type { Malformation, PropertyProblem } from './properties.ts';
export { decodeUdevMessage, type UdevMessage, type UdevProblem } from './udev.ts';
export {
  decodeUevent,
  encodeUevent,
  type Uevent,
  type UeventAction,
  type UeventInput,
  type UeventProblem,
} from './uevent.ts';
