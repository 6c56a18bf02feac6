/** What configuration strings are made of, whole and broken: joined at random they give hostile ones. */
export const CONFIG_FRAGMENTS: readonly string[] = ['Bearer ', 'Basic ', '${TOKEN}', '$TOKEN', '%TOKEN%', '${A:-', '}', '${env:X}', '[REDACTED]', '[ENCRYPTED]', '<YOUR_KEY>', 'YOUR_API_KEY', 'your-api-key',
  '*****', 'xxxx', 'sk-...', 'changeme', 's3cret', '7Gk2mQ9xW4pL1vR8tZ3n', 'postgres://', 'https://', 'ada', ':', '@', 'db.example', '/', '?', '&', '=', '#', ';', ',', ' ', '"', '\\"', '\'',
  '{', '[', ']', '--token', '--api-key=', '-H', '-e', 'Authorization: ', 'PASSWORD=', 'token', 'Password', 'Server=a;', '{"apiKey":"', '"}', '\n', '-', '.', 'é', '\ud83d\ude00', '\ud83d'];
