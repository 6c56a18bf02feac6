import { describe, expect, test } from 'vitest';
import { PROFILE_COLORS } from '../../../src-shared/profile/mcp-draft';
import { colorOf, iconOf } from './default-look';

describe('the icon of a profile', () => {
  test.each([
    ['Development', 'code'], ['Client: Nordwind', 'briefcase'], ['Incident response', 'alarm'], ['Production, read-only', 'lock'], ['Data and analytics', 'chart'],
    ['Writing', 'pencil'], ['Claude Desktop', 'message'], ['Browser testing', 'globe'], ['Experiments', 'flask'], ['Home lab', 'home'], ['Release train', 'ship'],
    ['Agents, shared', 'sparkles'], ['DOCS', 'book'],
  ])('suits the name %s', (name, icon) => {
    expect(iconOf({ name })).toBe(icon);
  });

  test('is the chosen one, where the window knows it', () => {
    expect(iconOf({ name: 'Development', icon: 'ship' })).toBe('ship');
    expect(iconOf({ name: 'Development', icon: 'rocket-of-another-program' })).toBe('code');
  });
});

describe('the colour of a profile', () => {
  test('is the chosen one', () => {
    expect(colorOf({ name: 'a', color: '#123456' })).toBe('#123456');
  });

  test('is one of ours otherwise, whatever the case of the name', () => {
    expect(PROFILE_COLORS).toContain(colorOf({ name: 'Legacy' }));
    expect(colorOf({ name: 'LEGACY' })).toBe(colorOf({ name: 'legacy' }));
  });
});
