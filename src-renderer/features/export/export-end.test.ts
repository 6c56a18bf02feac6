import { expect, test } from 'vitest';
import { OperationError } from '../../bridge/operation-error';
import { endOf } from './export-end';

test('an export that was cancelled is no failure', () => expect(endOf(new OperationError({ code: 'CANCELLED', details: {} }))).toBe('cancelled'));

test.each([
  ['a refusal says what, where and what to do', new OperationError({ code: 'DISK_FULL', details: { place: { file: '/media/stick/all.zip' } } }), [/^The disk is full/, /\/media\/stick\/all\.zip/, /^Free some space/]],
  ['anything else is no silence', new Error('unseen'), [/./]],
])('%s', (_, error, lines) => {
  const end = endOf(error);
  const said = end === 'cancelled' ? '' : end.lines.join('\n');
  for (const line of lines) expect(said).toMatch(new RegExp(line.source, 'm'));
  expect(said).not.toContain('unseen');
});
