// What is encoded is what is decoded, with everything optional.

/** A value to be encoded: members of the header that are left out are zero, attributes that are left out are not sent. */
export type Input<T> = { readonly [K in keyof T]?: T[K] | undefined };
