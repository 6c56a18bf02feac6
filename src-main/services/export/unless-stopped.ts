import { AppError } from '../../../src-shared/errors/app-error';
import { isStopped, type JobWatch } from '../import/job-watch';

/** Between two looks whether somebody asked to stop, in milliseconds. */
const LOOK_MS = 100;

/** What `pending` gives. Who has to be waited for may never answer. @throws AppError CANCELLED when somebody asks to stop meanwhile */
export async function unlessStopped<Value>(pending: Promise<Value>, { signal }: Pick<JobWatch, 'signal'>): Promise<Value> {
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  const looking = setInterval(() => {
    if (isStopped(signal)) reject(new AppError('CANCELLED'));
  }, LOOK_MS);
  try {
    return await Promise.race([pending, stopped]);
  } finally {
    clearInterval(looking);
  }
}
