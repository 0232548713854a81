// Empty objects with room for keys.
//
// An object that starts as `{}` has room for four keys, and is moved to larger memory again and again as more come. One
// that a constructor made has room for as many as the constructor assigns, and V8 gives what the first few objects did
// not use back. A constructor for each schema, assigning what it never reaches, makes decoding a route a tenth faster.

/** The keys that most schemas have no more of. */
const FEW = 24;

/**
 * A constructor of empty plain objects: they are like `{}` in everything that can be seen.
 *
 * @param keys - How many keys the objects may get.
 */
export function blankConstructor(keys: number): new () => Record<string | symbol, unknown> {
  return keys > FEW ? roomy() : small();
}

function small(): new () => Record<string | symbol, unknown> {
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

function roomy(): new () => Record<string | symbol, unknown> {
  function Blank(this: Record<string, unknown>): void {
    if (Blank.never) {
      this['a1'] = this['b1'] = this['c1'] = this['d1'] = this['e1'] = this['f1'] = this['g1'] = this['h1'] = 0;
      this['i1'] = this['j1'] = this['k1'] = this['l1'] = this['m1'] = this['n1'] = this['o1'] = this['p1'] = 0;
      this['a2'] = this['b2'] = this['c2'] = this['d2'] = this['e2'] = this['f2'] = this['g2'] = this['h2'] = 0;
      this['i2'] = this['j2'] = this['k2'] = this['l2'] = this['m2'] = this['n2'] = this['o2'] = this['p2'] = 0;
      this['a3'] = this['b3'] = this['c3'] = this['d3'] = this['e3'] = this['f3'] = this['g3'] = this['h3'] = 0;
      this['i3'] = this['j3'] = this['k3'] = this['l3'] = this['m3'] = this['n3'] = this['o3'] = this['p3'] = 0;
    }
  }
  Blank.never = false;
  Blank.prototype = Object.prototype as never;
  return Blank as never;
}
