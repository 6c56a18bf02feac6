import { describe, expect, test } from 'vitest';
import { nameStrength } from './secret-name';

describe('nameStrength', () => {
  test.each(['GITHUB_TOKEN', 'API_KEY', 'OPENAI_KEY', 'openaiApiKey', 'X-API-Key', '--client-secret', 'DB_PASSWORD', 'MYSQL_PWD', 'GITHUB_PAT', 'PGPASSWORD', 'Authorization', 'TOKEN_V2',
    'SECRET_KEY_BASE', 'SESSION_ID', 'GITHUBTOKEN', 'oauth_client_secret', 'model.api_key', 'PASSWORD_2', 'GOOGLE_CREDENTIALS', 'APIKeys'])('is sure of %s', (name) => {
    expect(nameStrength(name)).toBe('sure');
  });
  test.each(['KEY', 'key', 'AUTH', 'SESSION', 'Cookie', 'PRIVATE', 'signature'])('finds %s likely', (name) => {
    expect(nameStrength(name)).toBe('likely');
  });
  test.each(['SENTRY_DSN', 'CONNECTION_STRING', 'connectionString'])('knows that %s holds one', (name) => {
    expect(nameStrength(name)).toBe('container');
  });
  test.each(['TOKEN_URL', 'KEY_FILE', 'MAX_TOKENS', 'CONTEXT_TOKENS', 'TOKENIZER', 'AUTH_TYPE', 'SECRET_NAME', 'PUBLIC_KEY', 'KEYBOARD', 'MONKEY', 'PROJECT_KEY', 'sortKey', 'PWD', 'OLDPWD',
    '--token-file', '--no-password', 'USE_TOKEN', 'PASSWORD_FILE', 'AUTHOR', 'PATH', 'COMPASS', 'PASS_THROUGH', 'bearer_token_env_var', 'API_KEY_HEADER', 'CLIENT_ID', '', '__proto__'])('finds nothing in %j', (name) => {
    expect(nameStrength(name)).toBe('none');
  });
});
