import type { ContractCase } from '../step';
import { EDIT_CASES } from './edit-cases';
import { EXPORT_CASES } from './export-cases';
import { FILE_CASES } from './file-cases';
import { GATEWAY_CASES } from './gateway-cases';
import { HOME_CASES } from './home-cases';
import { IMPORT_CASES } from './import-cases';
import { UNDO_CASES } from './undo-cases';
import { VAULT_CASES } from './vault-cases';
import { WRONG_INPUT_CASES } from './wrong-input-cases';

export const CONTRACT_CASES: readonly ContractCase[] = [...IMPORT_CASES, ...EXPORT_CASES, ...UNDO_CASES, ...EDIT_CASES, ...FILE_CASES, ...GATEWAY_CASES, ...HOME_CASES, ...VAULT_CASES, ...WRONG_INPUT_CASES];
