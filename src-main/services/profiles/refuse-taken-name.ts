import { AppError } from '../../../src-shared/errors/app-error';
import { foldedName } from '../../../src-shared/profile/folded-name';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** @throws AppError NAME_TAKEN when one of `kept` other than `id` itself bears the name (format.md section 6, Identity). */
export function refuseTakenName({ id, name }: Named, kept: readonly Named[]): void {
  const folded = foldedName(name);
  if (kept.some((other) => other.id !== id && foldedName(other.name) === folded)) throw new AppError('NAME_TAKEN', { subject: name });
}
