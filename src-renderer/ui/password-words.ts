/**
 * What passwords are made of that are guessed first: the words of the usual lists of stolen passwords, and those that stand near Valise.
 * Four letters or more, small, without digits for letters.
 */
export const PASSWORD_WORDS: readonly string[] = [
  'password', 'passwort', 'passphrase', 'passw', 'pass', 'letmein', 'welcome', 'admin', 'administrator', 'root', 'login', 'master', 'secret', 'hello', 'guest', 'user', 'test', 'changeme', 'default',
  'qwerty', 'qwertz', 'azerty', 'iloveyou', 'love', 'lovely', 'sunshine', 'princess', 'dragon', 'monkey', 'tiger', 'shadow', 'football', 'baseball', 'soccer', 'hockey', 'basketball', 'superman',
  'batman', 'pokemon', 'starwars', 'trustno', 'whatever', 'freedom', 'computer', 'internet', 'access', 'flower', 'cookie', 'cheese', 'pepper', 'ginger', 'summer', 'winter', 'spring', 'autumn',
  'monday', 'friday', 'january', 'february', 'march', 'april', 'june', 'july', 'august', 'september', 'october', 'november', 'december', 'michael', 'jessica', 'ashley', 'daniel', 'andrew', 'thomas',
  'robert', 'jordan', 'hunter', 'killer', 'george', 'charlie', 'matthew', 'joshua', 'nicole', 'jennifer', 'michelle', 'family', 'mustang', 'maggie', 'buster', 'chelsea', 'liverpool', 'arsenal',
  'london', 'berlin', 'paris', 'america', 'company', 'office', 'server', 'database', 'backup', 'export', 'profile', 'token', 'github', 'google', 'claude', 'cursor', 'valise', 'suitcase',
];
