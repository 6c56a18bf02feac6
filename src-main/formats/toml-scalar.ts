import type { NumberText } from '../../src-shared/profile/tree';
import { numberValue } from './number-value';
import { TomlFault, type TomlPiece } from './toml-fault';

/** A number, a date or time (as text), `true` or `false`. */
export function readTomlScalar(text: string, at: number): TomlPiece<boolean | number | NumberText | string> {
  WORD.lastIndex = at;
  const word = WORD.exec(text)?.[0] ?? '';
  const end = at + word.length;
  if (word === 'true' || word === 'false') return { value: word === 'true', end };
  if (isDateTime(word)) return { value: word, end };
  // Digits are grouped for the eye alone, and a client that wants text gets the number without.
  if (NUMBER.test(word)) return { value: numberValue(word.replaceAll('_', '')), end };
  throw new TomlFault(at, reasonFor(text, at, word), 'a text in quotes, a number, a date, true, false, "[" or "{"');
}

/** A date and a time may have a space between them. */
const WORD = /(?:\d{4}-\d\d-\d\d[ Tt](?=\d\d:))?[\w+\-.:]*/y;

const NUMBER = new RegExp([
  String.raw`^[+-]?(?:0|[1-9](?:_?\d)*)(?:\.\d(?:_?\d)*)?(?:[eE][+-]?\d(?:_?\d)*)?$`,
  String.raw`^0x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*$`, String.raw`^0o[0-7](?:_?[0-7])*$`, String.raw`^0b[01](?:_?[01])*$`,
  String.raw`^[+-]?(?:inf|nan)$`,
].join('|'));

const DATE_TIME = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:(?:^|[ Tt])(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?([Zz]|[+-]\d\d:\d\d)?)?$/;

function isDateTime(word: string): boolean {
  const parts = DATE_TIME.exec(word);
  if (parts === null || word === '') return false;
  const [, year, month, day, hour, minute, second, zone] = parts;
  if (zone !== undefined && year === undefined) return false;
  const [zoneHour, zoneMinute] = zone?.slice(1).split(':') ?? [];
  return (year === undefined || isDay(Number(year), Number(month), Number(day)))
    && isUpTo(hour, 23) && isUpTo(minute, 59) && isUpTo(second, 60) && isUpTo(zoneHour || '0', 23) && isUpTo(zoneMinute, 59);
}

const isUpTo = (digits: string | undefined, most: number): boolean => digits === undefined || Number(digits) <= most;

function isDay(year: number, month: number, day: number): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return month >= 1 && month <= 12 && day >= 1 && day <= days;
}

function reasonFor(text: string, at: number, word: string): string {
  const first = text[at];
  if (first === undefined || first === '\n' || first === '\r' || first === '#') return 'a key without a value';
  if (word === '') return "a value can't start with this";
  if (/^[+-]?0\d/.test(word)) return "a number can't start with a zero";
  return /^[+-]?\d/.test(word) ? 'this is neither a number nor a date in TOML' : 'a text without quotes';
}
