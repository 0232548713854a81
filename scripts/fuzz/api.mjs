// What the targets are made for: the codec of a build, and the engine and the loader that come with it.

/**
 * The exports of nlmsg/codec, with those of families, `Exchange` and `profileOf` of the same build beside them.
 *
 * @param codec - The address of dist/codec/index.js, or of the same file of another build.
 */
export async function loadApi(codec) {
  const beside = [
    'exchange/exchange',
    'exchange/profile',
    'families/uevent/index',
    'families/connector/index',
    'ynl/index',
  ];
  const addresses = [codec, ...beside.map((path) => new URL(`../${path}.js`, codec))];
  const [all, exchange, profile, uevent, connector, ynl] = await Promise.all(
    addresses.map((address) => import(address)),
  );
  return {
    ...all,
    ...uevent,
    ...ynl,
    ...connector,
    Exchange: exchange.Exchange,
    profileOf: profile.profileOf,
  };
}
