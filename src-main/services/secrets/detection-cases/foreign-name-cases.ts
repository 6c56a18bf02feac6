import { env, type DetectionCase } from './detection-case';

/** Passwords under names of other languages than English. */
export const FOREIGN_NAME_CASES: readonly DetectionCase[] = [
  ['«Sommer2024»', env('DATENBANK_KENNWORT')],
  ['«hunter2»', env('SENHA_BANCO')],
  ['«hunter2»', env('CONTRASEÑA')],
  ['«hunter2»', env('MOT_DE_PASSE')],
  ['«hunter2»', env('HASŁO')],
  ['«hunter2»', env('数据库密码')],
];
