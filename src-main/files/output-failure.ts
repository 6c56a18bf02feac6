import { AppError } from '../../src-shared/errors/app-error';
import { systemCode, systemReason } from './system-reason';

/** Why standard output did not take what was written: DISK_FULL or FILE_NOT_WRITTEN. */
export function outputFailure(error: Error): AppError {
  if (error instanceof AppError) return error;
  const place = { file: 'standard output' };
  const code = systemCode(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return new AppError('DISK_FULL', { place }, { cause: error });
  return new AppError('FILE_NOT_WRITTEN', { place, reason: code === 'EPIPE' ? 'its reader went away' : systemReason(error) }, { cause: error });
}
