import { describe, expect, test } from 'vitest';
import { ARG, env, header } from './detection-cases/detection-case';
import { isHarmless } from './harmless-value';

describe('isHarmless', () => {
  test.each([
    '', ' ', 'true', 'False', 'off', 'yes', '0', '8080', '-1', '0.75', 'debug', 'WARN', 'en', 'de_DE.UTF-8', 'zh-Hans-CN', 'C.UTF-8', '${VAR}', '$VAR', '%VAR%', '${env:VAR}', '${{ secrets.X }}',
  ])('lets %j leave under an ordinary name', (text) => {
    expect(isHarmless(text, env('SETTING'))).toBe(true);
  });

  test.each(['blue', 'https://x.example', '/home/ada', '4929123412341234', '1.2.3', 'ada@example.com', '${VAR:-literal}', 'x${VAR}', '7Gk2mQ9xW4pL1vR8tZ3n'])('withholds %j under an ordinary name', (text) => {
    expect(isHarmless(text, env('SETTING'))).toBe(false);
  });

  test.each(['', 'true', 'false', '${TOKEN}', 'Bearer ${TOKEN}'])('lets %j leave under a secret\'s name', (text) => {
    expect(isHarmless(text, env('API_KEY'))).toBe(true);
  });

  test.each(['1234', '4929123412341234', 'debug', 'en', 'yes', 'changeme', 's3cret', '0'])('withholds %j under a secret\'s name', (text) => {
    expect(isHarmless(text, env('DEVICE_PIN'))).toBe(false);
  });

  test('lets open headers leave, unless a secret stands in them', () => {
    expect(isHarmless('application/json, text/event-stream', header('Accept'))).toBe(true);
    expect(isHarmless('application/json', header('content-type'))).toBe(true);
    expect(isHarmless('valise/1.0 (linux)', header('User-Agent'))).toBe(true);
    expect(isHarmless('valise/1.0 Bearer 7Gk2mQ9xW4pL1vR8tZ3n', header('User-Agent'))).toBe(false);
    expect(isHarmless('acme', header('X-Team'))).toBe(false);
  });

  test('elsewhere asks whether anything was detected', () => {
    expect(isHarmless('--debug', ARG)).toBe(true);
    expect(isHarmless('--api-key=abc123', ARG)).toBe(false);
  });
});
