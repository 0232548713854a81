// Runs the steps of a section: each makes something, or captures something, or both.
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { setTimeout as delay } from 'node:timers/promises';
import { NetlinkSocket } from '../../dist/index.js';
import { cat } from './bytes.mjs';
import {
  ACK,
  drain,
  family,
  GENERIC,
  isControl,
  LISTENER_PORT_ID,
  PORT_ID,
  refusalIn,
  REQUEST,
  SEQUENCE,
  UEVENT,
} from './conversation.mjs';

const SENDMSG = 'nlmsg:sendmsg';
const PATIENCE_MS = 3000;

/**
 * Runs a section.
 *
 * A step is data:
 *
 * - `what`: words for the comment. `on`: series of kernels that it is for, by default all.
 * - `protocol` (by default the section's), `type` or `family`, `flags`, `payload`, `options` of the socket: the request.
 *   A payload is bytes, or a list of bytes, or a function that gives one of these.
 * - `name`: the file for the answer; `pick` says which datagram: 'answer' (the first one with data), 'refusal', 'last', or a
 *   function from all datagrams to one.
 * - `request`: the file for the request as it was sent, kept where the kernel accepts it.
 * - `event`: the file for what a second socket hears meanwhile; `groups` are the numbers (or names) of its groups, `heard`
 *   chooses one of its datagrams, `from` its protocol or family where it is another one.
 * - `run`: a function to be called instead of a request; what it returns goes into the file.
 *
 * @param section - `{ name, folder, protocol, steps }`
 * @param kernel - The series, or 'host'.
 * @param save - Called with a name, a text and the bytes of each capture.
 */
export async function runSection(section, kernel, save) {
  for (const step of section.steps) {
    if (step.on && !step.on.includes(kernel)) continue;
    const full = { folder: section.folder, protocol: section.protocol, ...step };
    try {
      await runStep(full, (name, what, bytes) => save([full.folder, name].filter(Boolean).join('/'), what, bytes));
    } catch (error) {
      const name = [step.name, step.request, step.event].filter(Boolean).join(', ') || '(preparation)';
      console.log(`${kernel}: left out: ${section.name}: ${name}: ${step.what}: ${error.message}`);
    }
  }
}

async function runStep(step, save) {
  if (step.run) {
    const bytes = await step.run();
    if (step.name) save(step.name, step.what, bytes);
    return;
  }
  const listener = step.event && openListener(step);
  try {
    const { sent, datagrams } = converse(step);
    const refusal = refusalOf(step, datagrams);
    if (refusal && step.pick !== 'refusal') throw new Error(refusal);
    if (step.request) save(step.request, `${step.what}: the request as sent, which the kernel accepts`, sent);
    if (step.name) save(step.name, step.what, picked(step, datagrams));
    if (listener) save(step.event, `${step.what}: what the group hears`, await hear(listener, step.heard));
  } finally {
    listener?.close();
  }
}

function refusalOf({ protocol }, datagrams) {
  if (protocol === UEVENT) return undefined;
  return datagrams.map(refusalIn).find(Boolean);
}

function openListener({ protocol, groups, from }) {
  const name = typeof from === 'string' ? from : undefined;
  const numbers = groups.map((group) => (typeof group === 'number' ? group : family(name).groups[group]));
  const options = { protocol: name ? GENERIC : (from ?? protocol), portId: LISTENER_PORT_ID };
  return NetlinkSocket.open({ ...options, groups: numbers });
}

/** Sends the request of a step: the bytes that went out, and the datagrams that came back. */
function converse({ protocol, type, family: name, flags = REQUEST | ACK, payload = [], options = {} }) {
  const message = { type: type ?? family(name).id, flags, sequence: SEQUENCE, payload: bytesOf(payload) };
  const socket = NetlinkSocket.open({ protocol, portId: PORT_ID, ...options });
  let sent;
  const remember = (event) => (sent ??= event.message);
  try {
    subscribe(SENDMSG, remember);
    socket.send(message);
    return { sent, datagrams: drain(socket) };
  } finally {
    unsubscribe(SENDMSG, remember);
    socket.close();
  }
}

function bytesOf(payload) {
  const value = typeof payload === 'function' ? payload() : payload;
  return Array.isArray(value) ? cat(...value) : value;
}

function picked({ pick = 'answer' }, datagrams) {
  const choose = typeof pick === 'function' ? pick : PICKS[pick];
  const bytes = choose(datagrams);
  if (!bytes) throw new Error(datagrams.length === 0 ? 'no answer' : 'no such datagram in the answer');
  return bytes;
}

const PICKS = {
  answer: (datagrams) => datagrams.find((bytes) => !isControl(bytes)),
  refusal: (datagrams) => datagrams.find(refusalIn),
  last: (datagrams) => datagrams.at(-1),
};

/** What a listener receives first, or the first that is wanted. Some events come a little later than the answer. */
export async function hear(listener, wanted = () => true) {
  for (const start = performance.now(); performance.now() - start < PATIENCE_MS; await delay(10)) {
    const found = drain(listener).find(wanted);
    if (found) return found;
  }
  throw new Error('nothing heard');
}
