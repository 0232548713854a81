// `nlmsg/ynl`: the kernel's netlink specifications, on any platform.

export { loadFamily, type LoadOptions } from './load.ts';
export { SpecError, type Place } from './place.ts';
export type { SpecText } from './read-spec.ts';
export { loadModel } from './load.ts';
export { generateModule, type GenerateOptions } from './generate/generate.ts';
export type { FamilyModel } from './model.ts';
