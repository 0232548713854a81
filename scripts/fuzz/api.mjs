// What the targets are made for: the codec of a build, and the engine that comes with it.

/**
 * The exports of nlmsg/codec, with `Exchange` and `profileOf` of the same build beside them.
 *
 * @param codec - The address of dist/codec/index.js, or of the same file of another build.
 */
export async function loadApi(codec) {
  const [all, exchange, profile] = await Promise.all(
    [codec, new URL('../exchange/exchange.js', codec), new URL('../exchange/profile.js', codec)].map(
      (address) => import(address),
    ),
  );
  return { ...all, Exchange: exchange.Exchange, profileOf: profile.profileOf };
}
