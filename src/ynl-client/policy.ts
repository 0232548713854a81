// Whether the running kernel takes an attribute, as its own policy says.

import type { CtrlAttrs } from '../families/generated/nlctrl.ts';
import type { AttributeInfo } from './attribute-info.ts';

/**
 * Whether a policy that the controller published has an attribute.
 *
 * @param path - The attributes that lead to it, outermost first.
 * @returns Undefined where it publishes none for this way of asking, or none for a nest on the way.
 */
export function isSupported(
  published: readonly CtrlAttrs[],
  op: number,
  kind: 'do' | 'dump',
  path: readonly AttributeInfo[],
): boolean | undefined {
  const rows = published.flatMap(({ policy }) => policy ?? []);
  const index = published.flatMap(({ opPolicy }) => opPolicy ?? []).find(({ opId }) => opId === op)?.[kind];
  let policyId: number | undefined = index;
  for (const [depth, { type }] of path.entries()) {
    if (policyId === undefined || type === undefined) return undefined;
    const row = rows.find((candidate) => candidate.policyId === policyId && candidate.attrId === type);
    if (row === undefined || row.type === 'invalid') return false;
    if (depth === path.length - 1) return true;
    policyId = row.policyIdx;
  }
  return undefined;
}
