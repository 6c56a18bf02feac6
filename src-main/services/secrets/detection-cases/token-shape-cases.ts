import { ARG, env, free, type DetectionCase } from './detection-case';
import { madeUpHex as hex, madeUpToken as token, madeUpUuid as uuid } from './made-up-token';

const jwt = `${'eyJ'}hbGciOiJIUzI1NiJ9.${'eyJ'}${token(40)}.${token(43)}`;
const pem = `-----BEGIN ${'PRIVATE'} KEY-----\n${token(64)}\n${token(64, undefined, 2)}\n-----END ${'PRIVATE'} KEY-----`;
const digits = (length: number): string => token(length, '0123456789');
const upper = (length: number): string => token(length, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789');

/** Tokens of known shape, each split in the source so that no scanner takes it for a real one. */
export const TOKEN_SHAPE_CASES: readonly DetectionCase[] = [
  [`«${'gh'}p_${token(36)}»`, env('SOMETHING')],
  [`«${'gh'}s_${token(36)}»`, ARG],
  [`«${'github'}_pat_${token(22)}_${token(40)}»`, env('X')],
  [`«${'sk'}-${token(48)}»`, env('X')],
  [`«${'sk'}-ant-api03-${token(60)}»`, env('X')],
  [`«${'sk'}-proj-${token(60)}»`, ARG],
  [`«${'sk'}_${hex(48)}»`, env('ELEVEN')],
  [`«${'sk'}_live_${token(24)}»`, env('X')],
  [`«${'rk'}_test_${token(24)}»`, env('X')],
  [`«${'xox'}b-${digits(11)}-${digits(11)}-${token(24)}»`, env('X')],
  [`«${'xox'}c-${digits(11)}-${digits(11)}-${hex(40)}»`, env('X')],
  [`«${'xapp'}-1-A${upper(9)}-${digits(12)}-${hex(30)}»`, env('X')],
  [`«${'AK'}IA${upper(16)}»`, env('AWS_ACCESS_KEY_ID')],
  [`«${'AS'}IA${upper(16)}»`, env('X')],
  [`«${'AI'}za${token(35)}»`, env('X')],
  [`«${'ya29'}.${token(60)}»`, free('note')],
  [`«${'glpat'}-${token(20)}»`, free('note')],
  [`«${'npm'}_${token(36)}»`, env('X')],
  [`«${'hf'}_${token(34)}»`, env('X')],
  [`«${'ntn'}_${token(43)}»`, env('OPENAPI_X')],
  [`«${'secret'}_${token(43)}»`, env('X')],
  [`«${'lin'}_api_${token(40)}»`, env('X')],
  [`«${'SG'}.${token(22)}.${token(43)}»`, env('X')],
  [`«${'key'}-${hex(32)}»`, env('X')],
  [`«${'dop'}_v1_${hex(64)}»`, env('X')],
  [`«${'shp'}at_${hex(32)}»`, env('X')],
  [`«${'tvly'}-${token(32)}»`, env('X')],
  [`«${'r8'}_${token(37)}»`, env('X')],
  [`«${'pplx'}-${token(48)}»`, env('X')],
  [`«${'gsk'}_${token(52)}»`, env('X')],
  [`«${'figd'}_${token(40)}»`, env('X')],
  [`«${'dp'}.pt.${token(43)}»`, env('X')],
  [`«${'pat'}-na1-${uuid()}»`, env('X')],
  [`«${'ATATT'}3xFfGF0${token(60)}»`, env('X')],
  [`«${'PMAK'}-${hex(24)}-${hex(34)}»`, env('X')],
  [`«${'whsec'}_${token(32)}»`, env('X')],
  [`«${digits(10)}:${'AA'}${token(33)}»`, env('X')],
  [`«${'ctx7'}sk-${uuid()}»`, ARG],
  [`«${'fc'}-${hex(32)}»`, ARG],
  [`«${'GOC'}SPX-${token(28)}»`, env('X')],
  [`«${'sb'}p_${hex(40)}»`, ARG],
  [`«${jwt}»`, env('X')],
  [`see «${jwt}» for details`, free('description')],
  [`use «${'gh'}p_${token(36)}», then restart`, free('description')],
  [`first\n«${pem}»\nlast`, free('description')],
  [`key is «${'sk'}-ant-${token(40)}».`, free('description')],
];
