// A family at run time: its model, made of codecs.

import { attr } from '../codec/schema/attr.ts';
import { attributes, type Attributes } from '../codec/schema/attributes.ts';
import type { Attrs } from '../codec/schema/attr.ts';
import * as addresses from '../codec/schema/address.ts';
import { array, bytes, flag, pad, padding, sized } from '../codec/schema/binary.ts';
import { bitfield32 } from '../codec/schema/bitfield32.ts';
import type { AnyCodec, Codec } from '../codec/schema/codec.ts';
import { enumOf, flagsOf } from '../codec/schema/enum.ts';
import { indexedArray, multi, nestTypeValue } from '../codec/schema/list.ts';
import { message } from '../codec/schema/message.ts';
import * as narrow from '../codec/schema/narrow.ts';
import { nested } from '../codec/schema/nested.ts';
import { socketAddress } from '../codec/schema/socket-address.ts';
import { type Members, type Struct, struct } from '../codec/schema/struct.ts';
import { subMessage } from '../codec/schema/sub-message.ts';
import { fixedString, string, unterminatedString } from '../codec/schema/text.ts';
import * as wide from '../codec/schema/wide.ts';
import {
  defineFamily,
  type Family,
  type MethodInit,
  type OperationInit,
  type PayloadInit,
} from '../families/family.ts';
import { ipOfFamily } from '../families/ip-of-family.ts';
import { otherwise } from '../families/otherwise.ts';
import { structList } from '../families/struct-list.ts';
import { Codecs, type Composer } from './compose.ts';
import type { FamilyModel, MethodModel, OperationModel, PayloadModel } from './model.ts';

/** What a composer of codecs works with: codecs, and what the functions of the library take besides. */
type Part = unknown;

const NAMED: Readonly<Record<string, AnyCodec>> = {
  ...addresses,
  ...narrow,
  ...wide,
  string,
  unterminatedString,
  bytes,
  flag,
  pad,
  bitfield32,
  socketAddress,
};
const FUNCTIONS: Readonly<Record<string, (...args: never[]) => Part>> = {
  attr,
  attributes,
  struct,
  enumOf,
  flagsOf,
  padding,
  fixedString,
  sized,
  array,
  indexedArray,
  multi,
  nested,
  nestTypeValue,
  subMessage,
  ipOfFamily,
  otherwise,
  structList,
  message,
};

const COMPOSER: Composer<Part> = {
  named: (name) => NAMED[name],
  call: (name, ...args) => FUNCTIONS[name]!(...(args as never[])),
  literal: (value) => value,
  record: (entries) => Object.fromEntries(entries),
  lazy: (make) => make,
  define: (_kind, _name, value) => value,
};

/** Makes the family that a model describes, with all its codecs: what cannot be made is found out now, and not in use. */
export function realise(model: FamilyModel): Family {
  const codecs = new Codecs(COMPOSER, model);
  for (const struct of model.structs) codecs.struct(struct);
  for (const set of model.sets) codecs.set(set);
  const family = realiseFamily(model, codecs);
  for (const { do: one, dump } of family.operations.values()) {
    for (const method of [one, dump]) [method?.request, method?.reply].forEach((codec) => planned(codec));
  }
  for (const { payload } of family.notifications.values()) planned(payload);
  return family;
}

/** Codecs of messages are made when they are read. */
function planned(codec: Codec<unknown, never> | undefined): number | undefined {
  return codec?.size;
}

function realiseFamily(model: FamilyModel, codecs: Codecs<Part>): Family {
  const payload = ({ header, set }: PayloadModel): PayloadInit => ({
    header: header && (codecs.struct(header) as Struct<Members>),
    attributes: set && (codecs.set(set) as Attributes<Attrs>),
  });
  return defineFamily({
    name: model.name,
    protocol: model.protocol,
    version: model.version,
    operations: Object.fromEntries(
      model.operations.map((operation) => [operation.name, operationInit(operation, payload)]),
    ),
    notifications: model.notifications.map(({ id, name, payload: given }) => ({ id, name, ...payload(given) })),
    groups: Object.fromEntries(model.groups.map(({ name, value }) => [name, value])),
  });
}

function operationInit(operation: OperationModel, payload: (model: PayloadModel) => PayloadInit): OperationInit {
  const { flags, permissions, do: one, dump } = operation;
  const request = (one ?? dump)!.request;
  return { flags, permissions, ...payload(request), do: methodInit(one), dump: methodInit(dump) };
}

function methodInit(method: MethodModel | undefined): MethodInit | undefined {
  return (
    method && {
      request: method.requestId,
      reply: method.replyId,
      requestAttributes: method.requestKeys,
      replyAttributes: method.replyKeys,
    }
  );
}
