import { NO_DEPENDENCIES } from '../../../../src-shared/profile/dependencies';
import { plainText } from '../../../../src-shared/profile/secret-text';
import { NumberText, type TreeMap } from '../../../../src-shared/profile/tree';
import { profileDocument } from '../../../formats/native-profile-document';
import { sampleMcp, sampleProfile } from '../../profiles/samples/sample-profile';
import type { ChooseSealed } from '../seal-document';

/** No real secret, but found wherever it is left in clear. */
export const CANARY = 'canary-4f1b2c';

/** As an export makes it, with the values still in it: a server for each id, with three variables and an argument to seal. */
export function sampleDocument(...ids: readonly string[]): TreeMap {
  const servers = ids.map((id) => sampleMcp(id, {
    args: ['-y', '--token', `${CANARY}-arg`], env: { TOKEN: `${CANARY}-${id}`, SECOND: `${CANARY}-second`, MOOD: 'sunny' }, extra: new Map([['price', new NumberText('1.50')]]),
  }));
  const profile = sampleProfile('Work', servers, { description: plainText(`${CANARY}-description`) });
  return profileDocument(profile, { exportType: 'full', exportedAt: '2026-01-24T15:00:00.000Z', exporterVersion: '0.1.0', dependencies: NO_DEPENDENCIES, sensitiveFields: ['profile.description'] });
}

/** Descriptions, variables, and arguments that are no flags. */
export const chooseSample: ChooseSealed = ({ path }) => path[0] === 'env' || path.at(-1) === 'description' || (path[0] === 'args' && path[1] === 2);
