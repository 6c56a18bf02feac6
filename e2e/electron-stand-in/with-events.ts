import { EventEmitter } from 'node:events';

/** The members, accessors too, on an emitter of their own. */
export const withEvents = <Members extends object>(members: Members, events: EventEmitter = new EventEmitter()): EventEmitter & Members =>
  Object.defineProperties(events, Object.getOwnPropertyDescriptors(members)) as EventEmitter & Members;
