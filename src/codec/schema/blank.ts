// Empty objects with room for keys.
//
// An object that starts as `{}` has room for four keys, and is moved to larger memory again and again as more come. One
// that a constructor made has room for as many as the constructor assigns, and V8 gives what the first few objects did
// not use back. A constructor for each schema, assigning what it never reaches, makes decoding a route a tenth faster.

/** A constructor of empty plain objects: they are like `{}` in everything that can be seen. */
export function blankConstructor(): new () => Record<string | symbol, unknown> {
  function Blank(this: Record<string, unknown>): void {
    if (Blank.never) {
      this['a'] = this['b'] = this['c'] = this['d'] = this['e'] = this['f'] = this['g'] = this['h'] = 0;
      this['i'] = this['j'] = this['k'] = this['l'] = this['m'] = this['n'] = this['o'] = this['p'] = 0;
    }
  }
  Blank.never = false;
  Blank.prototype = Object.prototype as never;
  return Blank as never;
}
