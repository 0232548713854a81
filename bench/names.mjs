// What --only says.

/** @throws RangeError for a name that none of them has. */
export function checkNames(wanted, all) {
  const names = [...new Set(all.map(({ name }) => name))];
  const unknown = wanted?.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new RangeError(`--only ${unknown}: there are ${names.join(', ')}`);
}
